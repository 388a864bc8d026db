package io.desirepath.intake.file;

import static io.desirepath.intake.file.FileText.NDJSON;
import static io.desirepath.intake.file.FileText.rows;
import static io.desirepath.intake.file.FileText.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class NdjsonRowsTests {
    @Test
    void readsTextsNumbersAndTruthsAndCountsLines() {
        assertThat(shown(rows(NDJSON, """
                        {"a": "x ", "b": 1.50, "c": true, "d": [1]}

                        {"c": 1494662400000, "a": null, "b": ""}
                        """))).containsExactly("1: x|1.50|true", "3: null||1494662400000");
    }

    @Test
    void readsInnerKeysByTheirPathAndListsAsText() {
        String recipe = NDJSON.replace("\"a\"", "\"who.id\"").replace("\"b\"", "\"tags\"");

        assertThat(shown(rows(recipe, "{\"who\": {\"id\": 7, \"x\": {\"y\": 1}}, \"tags\": [\"u\", 2], \"c\": 3}")))
                .containsExactly("1: 7|[\"u\",2]|3");
    }

    @Test
    void refusesLinesThatAreNoObjectAlone() {
        List<FileRow> rows =
                rows(NDJSON, "{\"a\": 1}\n[1]\n{\"a\": 1} 2\n{\"a\": 1, \"a\": 2}\n{\"a\"\n{\"b\": 2}\r\n");

        assertThat(rows.stream()
                        .map(row -> row instanceof BadRow bad ? bad.fault().code() : "row"))
                .containsExactly("row", "BAD_JSON", "BAD_JSON", "BAD_JSON", "BAD_JSON", "row");
        assertThat(rows.get(1).raw()).isEqualTo("[1]");
        assertThat(rows.get(5).raw()).isEqualTo("{\"b\": 2}");
        assertThat(rows.get(5).line()).isEqualTo(6);
    }

    @Test
    void refusesObjectsNestedTooDeepAlone() {
        assertThat(rows(NDJSON, "{\"x\":".repeat(5_000) + "1" + "}".repeat(5_000) + "\n{\"a\": 1}\n")
                        .get(0))
                .isInstanceOf(BadRow.class);
    }

    @Test
    void refusesALineOfTwoMegabytesAlone() {
        String one = "{\"a\": \"" + "x".repeat(2 << 20) + "\"}\n";

        List<FileRow> rows = rows(NDJSON, "{\"a\": 1}\n" + one + "{\"a\": 3}\n" + one);

        assertThat(rows.stream()
                        .map(row -> row.line()
                                + (row instanceof BadRow bad ? bad.fault().code() : "")))
                .containsExactly("1", "2LINE_TOO_LONG", "3", "4LINE_TOO_LONG");
        assertThat(rows.get(1).raw()).startsWith("{\"a\": \"xxx").hasSizeLessThan(2_000);
    }

    @Test
    void namesTheNearestKeyOfAColumnThatNoRowHolds() throws IOException {
        Rows rows = FileText.open(
                NDJSON.replace("\"b\"", "\"actvity\""),
                new ByteArrayInputStream("{\"a\": 1, \"activity\": 2, \"c\": 3}\n".getBytes(StandardCharsets.UTF_8)));
        rows.next();

        assertThatThrownBy(rows::checkSeen)
                .hasMessageContaining("UNKNOWN_COLUMN")
                .hasMessageContaining("\"actvity\"")
                .hasMessageContaining("Nearest: \"activity\"");
        assertThat(rows.unseen()).containsExactly("actvity");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> rows(NDJSON, "")).hasMessageContaining("EMPTY_FILE");
    }
}
