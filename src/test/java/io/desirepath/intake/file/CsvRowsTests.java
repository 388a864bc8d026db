package io.desirepath.intake.file;

import static io.desirepath.intake.file.FileText.CSV;
import static io.desirepath.intake.file.FileText.rows;
import static io.desirepath.intake.file.FileText.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.desirepath.shared.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CsvRowsTests {
    @Test
    void readsTheColumnsOfTheRecipeWhereverTheyStand() {
        assertThat(shown(rows(CSV, "x,c,a,b\n0,2,3,4\n"))).containsExactly("2: 3|4|2");
    }

    @Test
    void takesAnyLineEndsBlankLinesAndALastLineWithoutOne() {
        assertThat(shown(rows(CSV, "a,b,c\r\n1,2,3\r\n\r\n4,5,6"))).containsExactly("2: 1|2|3", "4: 4|5|6");
        assertThat(shown(rows(CSV, "a,b,c\r1,2,3\r4,5,6\r"))).containsExactly("2: 1|2|3", "3: 4|5|6");
        assertThat(shown(rows(CSV, "\n\na,b,c\n1,2,3\n\n"))).containsExactly("4: 1|2|3");
    }

    @Test
    void countsPhysicalLinesThroughQuotedLineBreaks() {
        List<FileRow> rows = rows(CSV, "a,b,c\n1,\"two\r\nlines\",3\n4,\"x\ry\nz\",6\n7,8,9\n");

        assertThat(shown(rows)).containsExactly("2: 1|two\r\nlines|3", "4: 4|x\ry\nz|6", "7: 7|8|9");
        assertThat(rows.get(0).raw()).isEqualTo("1,\"two\r\nlines\",3");
        assertThat(rows.get(1).raw()).isEqualTo("4,\"x\ry\nz\",6");
    }

    @Test
    void unquotesAndStripsValuesButKeepsTheRawRow() {
        List<FileRow> rows = rows(CSV, "a,b,c\n\"say \"\"yes\"\"\", NA ,\"\"\n");

        assertThat(shown(rows)).containsExactly("2: say \"yes\"|NA|");
        assertThat(rows.getFirst().raw()).isEqualTo("\"say \"\"yes\"\"\", NA ,\"\"");
    }

    @Test
    void refusesRaggedRowsAlone() {
        assertThat(shown(rows(CSV, "a,b,c\n1,2\n1,2,3,4\n4,5,6\n")))
                .containsExactly("2: RAGGED_ROW 1,2", "3: RAGGED_ROW 1,2,3,4", "4: 4|5|6");
    }

    @Test
    void refusesStrayQuotesAloneAndReadsOnOnTheNextLine() {
        assertThat(shown(rows(CSV, "a,b,c\n1,\"x\"y,3\n4,5,6\n7,\"open,9\n10,11,12\n")))
                .containsExactly("2: BAD_QUOTES 1,\"x\"y,3", "3: 4|5|6", "4: BAD_QUOTES 7,\"open,9", "5: 10|11|12");
    }

    @Test
    void refusesAQuoteThatIsNeverClosedInALongFileAlone() {
        String rest = "1,2,3\n".repeat(400_000);

        List<FileRow> rows = rows(CSV, "a,b,c\n7,\"open,9\n" + rest);

        assertThat(rows).hasSize(400_001);
        assertThat(shown(rows.subList(0, 2))).containsExactly("2: BAD_QUOTES 7,\"open,9", "3: 1|2|3");
        assertThat(shown(rows.subList(400_000, 400_001))).containsExactly("400002: 1|2|3");
    }

    @Test
    void refusesALineOfTwoMegabytesAloneAndShowsItsBeginning() {
        String one = "x".repeat(2 << 20);

        List<FileRow> rows = rows(CSV, "a,b,c\n1,2,3\n1," + one + ",3\n4,5,6\n" + "1,".repeat(1 << 20) + "\n7,8,9\n");

        assertThat(shown(rows.subList(0, 1))).containsExactly("2: 1|2|3");
        assertThat(rows.get(1).line()).isEqualTo(3);
        assertThat(((BadRow) rows.get(1)).fault().code()).isEqualTo("LINE_TOO_LONG");
        assertThat(rows.get(1).raw()).startsWith("1,xxx").hasSizeLessThan(2_000);
        assertThat(shown(rows.subList(2, 3))).containsExactly("4: 4|5|6");
        assertThat(((BadRow) rows.get(3)).fault().code()).isEqualTo("LINE_TOO_LONG");
        assertThat(shown(rows.subList(4, 5))).containsExactly("6: 7|8|9");
    }

    @Test
    void takesARowAsLongAsAllowed() {
        String most = "x".repeat((1 << 20) - 4);

        List<FileRow> rows = rows(CSV, "a,b,c\n1," + most + ",3\n1,x" + most + ",3\n");

        assertThat(rows.get(0)).isInstanceOf(Row.class);
        assertThat(rows.get(1)).isInstanceOf(BadRow.class);
    }

    @Test
    void readsTheDelimiterAndTheQuoteOfTheRecipe() {
        String recipe = CSV.replace("\"columns\"", "\"csv\": {\"delimiter\": \"\\t\", \"quote\": \"'\"}, \"columns\"");

        assertThat(shown(rows(recipe, "a\tb\tc\n'x\ty'\t\"2\"\t3\n"))).containsExactly("2: x\ty|\"2\"|3");
    }

    @Test
    void refusesTheFileThatLacksAColumnAndNamesTheNearest() {
        assertThatThrownBy(() -> rows(CSV.replace("\"b\"", "\"activty\""), "a,activity,c,other\n1,2,3,4\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("UNKNOWN_COLUMN")
                .hasMessageContaining("no column \"activty\"")
                .hasMessageContaining("Nearest: \"activity\"");
    }

    @Test
    void refusesTheFileWithAnotherDelimiterAndNamesIt() {
        for (String delimiter : List.of(";", "\t", "|")) {
            assertThatThrownBy(() -> rows(CSV, "a,b,c\n1,2,3\n".replace(",", delimiter)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("WRONG_DELIMITER")
                    .hasMessageContaining(delimiter.equals("\t") ? "\\t" : delimiter);
        }
        assertThatThrownBy(() -> rows(CSV, "a;b;\"c\";price, net\n1;2;3;4\n")).hasMessageContaining("WRONG_DELIMITER");
    }

    @Test
    void refusesAColumnThatStandsTwiceOnlyWhereItIsNamed() {
        assertThat(shown(rows(CSV, "a,b,c,d,d\n1,2,3,4,5\n"))).containsExactly("2: 1|2|3");
        assertThatThrownBy(() -> rows(CSV, "a,b,c,b\n1,2,3,4\n")).hasMessageContaining("DUPLICATE_COLUMN");
    }

    @Test
    void takesTenThousandColumnsAndNoMore() {
        assertThat(rows(CSV, "a,b,c," + columns(9_997) + "\n1,2,3" + ",".repeat(9_997) + "\n"))
                .hasSize(1);
        assertThatThrownBy(() -> rows(CSV, "a,b,c," + columns(9_998) + "\n")).hasMessageContaining("TOO_MANY_COLUMNS");
        assertThatThrownBy(() -> rows(CSV, "a,b,c," + columns(60_000) + "\n")).hasMessageContaining("TOO_MANY_COLUMNS");
    }

    @Test
    void refusesFilesWithoutAnything() {
        assertThatThrownBy(() -> rows(CSV, "")).hasMessageContaining("EMPTY_FILE");
        assertThatThrownBy(() -> rows(CSV, "\n\n")).hasMessageContaining("EMPTY_FILE");
        assertThat(rows(CSV, "a,b,c\n")).isEmpty();
    }

    @Test
    void readsByteOrderMarksAndCharsets() {
        Charset utf16 = StandardCharsets.UTF_16LE;
        String text = "a,b,c\nŁódź,Оплата,1\n";

        assertThat(shown(rows(CSV, "\uFEFF" + text))).containsExactly("2: Łódź|Оплата|1");
        assertThat(shown(rows(CSV, ("\uFEFF" + text).getBytes(utf16)))).containsExactly("2: Łódź|Оплата|1");
        assertThat(shown(rows(charset("UTF-16"), text.getBytes(StandardCharsets.UTF_16))))
                .containsExactly("2: Łódź|Оплата|1");
        assertThat(shown(rows(charset("UTF-16LE"), text.getBytes(utf16)))).containsExactly("2: Łódź|Оплата|1");
        assertThat(shown(
                        rows(charset("windows-1251"), "a,b,c\nОплата,x,1\n".getBytes(Charset.forName("windows-1251")))))
                .containsExactly("2: Оплата|x|1");
    }

    @Test
    void refusesTheFileInAnotherCharsetSayingWhereAndWhichIsLikely() {
        assertThatThrownBy(() -> rows(CSV, "a,b,c\nПривет мир,оплата,1\n".getBytes(Charset.forName("windows-1251"))))
                .hasMessageContaining("WRONG_CHARSET")
                .hasMessageContaining("Byte 7 of the file")
                .hasMessageContaining("windows-1251");
        assertThatThrownBy(() ->
                        rows(CSV, "a,b,c\nzażółć gęślą jaźń,płatność,1\n".getBytes(Charset.forName("windows-1250"))))
                .hasMessageContaining("WRONG_CHARSET")
                .hasMessageContaining("windows-1250");
        assertThatThrownBy(() -> rows(CSV, "a,b,c\nfrançois,déjà vu,1\n".getBytes(Charset.forName("windows-1252"))))
                .hasMessageContaining("WRONG_CHARSET")
                .hasMessageContaining("windows-1252");
        assertThatThrownBy(() -> rows(CSV, "a,b,c\n1,2,3\n".getBytes(StandardCharsets.UTF_16LE)))
                .hasMessageContaining("WRONG_CHARSET")
                .hasMessageContaining("UTF-16LE");
        assertThatThrownBy(() -> rows(charset("UTF-8"), "\uFEFFa,b,c\n1,2,3\n".getBytes(StandardCharsets.UTF_16BE)))
                .hasMessageContaining("WRONG_CHARSET")
                .hasMessageContaining("UTF-16BE");
    }

    @Test
    void takesDamagedBytesForDamageOfTheirRowOnceTheFileHasShownItsCharset() {
        byte[] text = "a,b,c\nżółw,2,3\n4,?,6\n7,8,9\n".getBytes(StandardCharsets.UTF_8);
        text[new String(text, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xFF;

        assertThat(shown(rows(CSV, text))).containsExactly("2: żółw|2|3", "3: BAD_TEXT 4,\uFFFD,6", "4: 7|8|9");
    }

    @Test
    void readsManyRowsThroughManyBuffers() {
        String text = IntStream.range(0, 20_000)
                .mapToObj(i -> i + ",\"n" + i + "\r\n" + "é".repeat(i % 50) + "\"," + i * 7L)
                .collect(Collectors.joining("\r\n", "a,b,c\r\n", "\r\n"));

        List<FileRow> rows = rows(CSV, text);

        assertThat(rows).hasSize(20_000);
        for (int i = 0; i < 20_000; i++) {
            Row row = (Row) rows.get(i);
            assertThat(row.line()).isEqualTo(2 + 2L * i);
            assertThat(row.raw()).startsWith(i + ",\"n").endsWith("\"," + i * 7L);
            assertThat(row.value(2)).isEqualTo(Long.toString(i * 7L));
        }
    }

    private static String columns(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "x" + Integer.toString(i, 36).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
    }

    private static String charset(String name) {
        return CSV.replace("\"columns\"", "\"csv\": {\"charset\": \"" + name + "\"}, \"columns\"");
    }
}
