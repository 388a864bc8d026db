package io.desirepath.intake.http;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.desirepath.support.ApplicationTest;
import io.desirepath.support.TestClient;
import io.desirepath.support.Upload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files with something wrong in them: said in a sentence with its remedy, and never half taken in unsaid. */
@ApplicationTest
class BadFilesIT {
    private static final String HEADER = "id,customer,name,at,value\n";
    private static final String GOOD = "g1,anna,Visit,2026-03-01,1\n";
    private static final String RECIPE = """
            {"kind": "interactions", "format": "csv", "csv": {"delimiter": ",", "charset": "UTF-8"},
             "columns": {"id": "id", "customer": "customer", "name": "name", "at": "at", "value": "value"},
             "when": {"column": "name", "notIn": ["Ping"]}}
            """;

    private TestClient client;

    @BeforeEach
    void meet(TestClient client) {
        this.client = client;
    }

    static Stream<Arguments> filesThatAreRefused() throws IOException {
        String remedied = "\"csv\": {\"charset\": ";
        return Stream.of(
                Arguments.of(
                        "UNKNOWN_COLUMN",
                        (HEADER + GOOD).replace("customer", "client").getBytes(UTF_8),
                        "no column \"customer\"",
                        "Correct the column in the recipe"),
                Arguments.of(
                        "WRONG_CHARSET",
                        (HEADER + GOOD + "g2,ben,Café,2026-03-01,1\n").getBytes(Charset.forName("windows-1252")),
                        "is no UTF-8 text",
                        remedied + "\"windows-1252\""),
                Arguments.of("WRONG_CHARSET", (HEADER + GOOD).getBytes(UTF_16), "UTF-16", remedied + "\"UTF-16BE\""),
                Arguments.of("WRONG_CHARSET", (HEADER + GOOD).getBytes(UTF_16LE), "UTF-16", remedied + "\"UTF-16LE\""),
                Arguments.of(
                        "WRONG_DELIMITER",
                        (HEADER + GOOD).replace(',', ';').getBytes(UTF_8),
                        "divided by \";\"",
                        "\"delimiter\": \";\""),
                Arguments.of("EMPTY_FILE", new byte[0], "holds nothing", "Send a file with rows"),
                Arguments.of("EMPTY_FILE", packed(new byte[0]), "holds no line", "Send a file with rows"),
                Arguments.of("NOT_TEXT", workbook(), "an Excel workbook", "Export it as CSV"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filesThatAreRefused")
    void storesNothingOfAFileThatItRefuses(String code, byte[] file, String reason, String remedy) {
        JsonNode answer = answer(RECIPE, "rows.csv", file, 422);

        refused(answer, code);
        assertThat(answer.at("/problems/0/message").asString()).contains(reason, remedy, "Nothing");
    }

    /** The first batch of 50 000 rows is in the store by then. */
    @Test
    void takesBackWhatItStoredOfAFileWhoseCharsetTurnsOutToBeAnother() {
        String rows = IntStream.range(0, 60_000)
                .mapToObj(i -> "r" + i + ",c" + i + ",Visit,2026-03-01,1\n")
                .collect(Collectors.joining());
        byte[] file = (HEADER + rows + "last,anna,Café,2026-03-01,1\n").getBytes(Charset.forName("windows-1252"));

        refused(answer(RECIPE, "rows.csv", file, 422), "WRONG_CHARSET");

        JsonNode sound = new Upload(client).accepted(RECIPE, "rows.csv", (HEADER + rows).getBytes(UTF_8));
        assertThat(sound.get("accepted").asLong()).isEqualTo(60_000);
    }

    @Test
    void answersAGzipBombWith413() throws IOException {
        byte[] bomb = packed((HEADER + GOOD.repeat(1_000_000)).getBytes(UTF_8));

        refused(answer(RECIPE, "rows.csv.gz", bomb, 413), "GZIP_RATIO");
    }

    private void refused(JsonNode answer, String code) {
        assertThat(answer.get("status").asString()).isEqualTo("REFUSED");
        assertThat(answer.at("/problems/0/code").asString()).isEqualTo(code);
        for (String count : List.of("read", "accepted", "duplicate", "rejected", "skipped", "interactions")) {
            assertThat(answer.get(count).asLong()).as(count).isZero();
        }
        assertThat(rejects(answer)).isEmpty();
        assertThat(stored()).isZero();
    }

    @Test
    void refusesBadRowsAndTakesTheGoodOnesAroundThem() {
        String file = HEADER
                + GOOD
                + "b1,anna,Visit\n"
                + "b2,anna,Visit,31/02/2026,1\n"
                + "b3,anna,Visit,2026-03-02,much\n"
                + "b4,anna," + "x".repeat(2 << 20) + ",2026-03-02,1\n"
                + "g2,anna,Pay,2026-03-03,2\n"
                + "b5,,Visit,2026-03-02,1\n"
                + "g1,anna,Visit,2026-03-01,1\n"
                + "b6,anna,Visit,3026-03-02,1\n"
                + "s1,anna,Ping,2026-03-02,1\n"
                + "b7,anna,Visit,2026-02-31,1\n"
                + "b8,\"anna\"!,Visit,2026-03-02,1\n"
                + "g3,ben,Visit,2026-03-04,3\n";

        JsonNode answer = new Upload(client).accepted(RECIPE, "rows.csv", file.getBytes(UTF_8));

        counts(answer, 13, 3, 1, 8, 1);
        List<JsonNode> rejects = rejects(answer);
        assertThat(rejects)
                .extracting(
                        r -> r.get("line").asInt(),
                        r -> r.path("column").asString(""),
                        r -> r.get("code").asString())
                .containsExactly(
                        tuple(3, "", "RAGGED_ROW"),
                        tuple(4, "at", "BAD_DATE"),
                        tuple(5, "value", "BAD_NUMBER"),
                        tuple(6, "", "LINE_TOO_LONG"),
                        tuple(8, "customer", "MISSING_VALUE"),
                        tuple(10, "at", "TIME_OUT_OF_RANGE"),
                        tuple(12, "at", "BAD_DATE"),
                        tuple(13, "", "BAD_QUOTES"));
        assertThat(rejects).allSatisfy(BadFilesIT::saysWhatIsWrongAndWhatToDo);
        assertThat(rejects.get(1).get("raw").asString()).isEqualTo("b2,anna,Visit,31/02/2026,1");
        assertThat(rejects.get(3).get("raw").asString())
                .startsWith("b4,anna,xxx")
                .hasSizeLessThan(2 << 20);
        assertThat(stored()).isEqualTo(3);
    }

    private static void saysWhatIsWrongAndWhatToDo(JsonNode reject) {
        assertThat(reject.get("message").asString())
                .matches("(?s).*([Nn]ot stored|Nothing was stored).*")
                .matches("(?s).*[.] [A-Z].*[.]");
    }

    @Test
    void saysInTheAnswerWhyEveryRowWasRejected() {
        String file = HEADER + "g1,anna,Visit,1.3.2026,1\n" + "g2,anna,Visit,2.3.2026,1\n";

        JsonNode answer = answer(RECIPE, "rows.csv", file.getBytes(UTF_8), 200);

        counts(answer, 2, 0, 0, 2, 0);
        assertThat(answer.at("/problems/0/code").asString()).isEqualTo("ALL_REJECTED");
        assertThat(answer.at("/problems/0/message").asString()).contains("line 2", "column \"at\"", "1.3.2026");
    }

    @Test
    void refusesAScoreOffItsScale() {
        String recipe = """
                {"kind": "feedback", "format": "csv",
                 "columns": {"id": "id", "customer": "customer", "at": "at", "touchpoint": "about",
                             "metric": {"text": "CSAT"}, "score": "score"}}
                """;
        byte[] file = """
                id,customer,at,about,score
                f1,anna,2026-03-01,Shop,5
                f2,ben,2026-03-01,Shop,6
                f3,cleo,2026-03-01,Shop,good
                f4,dan,2026-03-01,Shop,1
                """.getBytes(UTF_8);

        JsonNode answer = new Upload(client).accepted(recipe, "answers.csv", file);

        counts(answer, 4, 2, 0, 2, 0);
        assertThat(rejects(answer))
                .allSatisfy(BadFilesIT::saysWhatIsWrongAndWhatToDo)
                .extracting(
                        r -> r.get("line").asInt(),
                        r -> r.get("column").asString(),
                        r -> r.get("code").asString())
                .containsExactly(tuple(3, "score", "SCORE_OUT_OF_RANGE"), tuple(4, "score", "BAD_SCORE"));
        assertThat(new Upload(client)
                        .accepted(recipe, "answers.csv", file)
                        .get("duplicate")
                        .asLong())
                .as("the good ones are in")
                .isEqualTo(2);
    }

    @Test
    void refusesInAWideRowTheBadScoreOnly() {
        String recipe = """
                {"kind": "feedback", "format": "csv", "columns": {"id": "id", "customer": "customer", "at": "at"},
                 "scores": [{"column": "shop", "touchpoint": "Shop", "metric": "CSAT"},
                            {"column": "all", "journey": "Our shop", "metric": "NPS"}]}
                """;
        byte[] file = "id,customer,at,shop,all\nf1,anna,2026-03-01,9,9\n".getBytes(UTF_8);

        JsonNode answer = new Upload(client).accepted(recipe, "answers.csv", file);

        counts(answer, 1, 1, 0, 0, 0);
        assertThat(answer.at("/scores/read").asInt()).isEqualTo(2);
        assertThat(answer.at("/scores/accepted").asInt()).isEqualTo(1);
        assertThat(answer.at("/scores/rejected").asInt()).isEqualTo(1);
        assertThat(rejects(answer))
                .allSatisfy(BadFilesIT::saysWhatIsWrongAndWhatToDo)
                .extracting(
                        r -> r.get("line").asInt(),
                        r -> r.get("column").asString(),
                        r -> r.get("code").asString())
                .containsExactly(tuple(2, "shop", "SCORE_OUT_OF_RANGE"));
    }

    @Test
    void refusesABrokenLineOfNdjson() {
        String recipe = """
                {"kind": "interactions", "format": "ndjson",
                 "columns": {"id": "id", "customer": "who", "name": "what", "at": "at"}}
                """;
        byte[] file = """
                {"id": "1", "who": "anna", "what": "Visit", "at": "2026-03-01T10:00:00Z"}
                {"id": "2", "who": "anna", "what":
                [1, 2]
                {"id": "4", "who": "ben", "what": "Visit", "at": "2026-03-01T11:00:00Z"}
                {"id": "5", "who": "ben", "what": "Visit", "at": "2026-03-01T12:00:00Z"} {}
                """.getBytes(UTF_8);

        JsonNode answer = new Upload(client).accepted(recipe, "rows.ndjson", file);

        counts(answer, 5, 2, 0, 3, 0);
        assertThat(rejects(answer))
                .allSatisfy(BadFilesIT::saysWhatIsWrongAndWhatToDo)
                .extracting(r -> r.get("line").asInt(), r -> r.get("code").asString())
                .containsExactly(tuple(2, "BAD_JSON"), tuple(3, "BAD_JSON"), tuple(5, "BAD_JSON"));
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void takesTheRowsBeforeTheCutOfATruncatedGzip() throws IOException {
        int rows = 2_000;
        Random random = new Random(7);
        String file = HEADER
                + IntStream.range(0, rows)
                        .mapToObj(i -> "r%d-%x,anna,Visit,2026-03-01,1\n".formatted(i, random.nextLong()))
                        .collect(Collectors.joining());
        byte[] whole = packed(file.getBytes(UTF_8));

        JsonNode cut = answer(RECIPE, "rows.csv.gz", Arrays.copyOf(whole, whole.length * 2 / 3), 422);

        long kept = cut.get("accepted").asLong();
        assertThat(cut.get("status").asString()).isEqualTo("STOPPED");
        assertThat(kept).isBetween(1L, rows - 1L);
        counts(cut, kept, kept, 0, 0, 0);
        assertThat(cut.at("/problems/0/code").asString()).isEqualTo("TRUNCATED_GZIP");
        assertThat(cut.at("/problems/0/message").asString()).contains("ends after", "Send the whole file again");
        assertThat(stored()).isEqualTo(kept);
        counts(new Upload(client).accepted(RECIPE, "rows.csv.gz", whole), rows, rows - kept, kept, 0, 0);
        assertThat(stored()).isEqualTo(rows);
    }

    private JsonNode answer(String recipe, String name, byte[] file, int status) {
        return new Upload(client)
                .send(recipe, name, file)
                .expectStatus()
                .isEqualTo(status)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private static void counts(JsonNode answer, long read, long accepted, long duplicate, long rejected, long skipped) {
        assertThat(List.of("read", "accepted", "duplicate", "rejected", "skipped"))
                .extracting(count -> answer.get(count).asLong())
                .containsExactly(read, accepted, duplicate, rejected, skipped);
        assertThat(accepted + duplicate + rejected + skipped).isEqualTo(read);
    }

    /** As a script would read them: a JSON object a line. */
    private List<JsonNode> rejects(JsonNode answer) {
        String lines = client.http()
                .get()
                .uri(answer.get("rejects").asString())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return lines == null
                ? List.of()
                : lines.lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    }

    private long stored() {
        return client.graphql()
                .document("{ vocabulary { interactions } }")
                .execute()
                .path("vocabulary.interactions")
                .entity(Long.class)
                .get();
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(UTF_8));
        }
        return out.toByteArray();
    }
}
