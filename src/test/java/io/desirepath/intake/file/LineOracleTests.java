package io.desirepath.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any text at all is read to its end: each physical line belongs to one row, good or bad, and none is lost. */
class LineOracleTests {
    @Property(tries = 2_000)
    void accountsForEveryLineOfAnyText(@ForAll("texts") String body) {
        List<FileRow> rows = FileText.rows(FileText.CSV, "a,b,c\n" + body);

        List<String> lines = lines("a,b,c\n" + body);
        long next = 2;
        for (FileRow row : rows) {
            while (next < row.line()) {
                assertThat(lines.get((int) next - 1)).as("a line between rows").isEmpty();
                next++;
            }
            assertThat(row.line()).isEqualTo(next);
            int count = lines(row.raw()).size();
            assertThat(lines(row.raw())).isEqualTo(lines.subList((int) next - 1, (int) next - 1 + count));
            next += count;
        }
        assertThat(lines.subList((int) Math.min(next - 1, lines.size()), lines.size()))
                .allMatch(String::isEmpty);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars('"', ',', '\n', '\r', 'x', 'é').ofMaxLength(60);
    }

    /** Physical lines, cut at LF, CR or both, written without regard to speed. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' || c == '\n') {
                if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
                lines.add(line.toString());
                line.setLength(0);
            } else {
                line.append(c);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
