package io.desirepath.intake.file;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import io.desirepath.intake.fault.IntakeCode;
import io.desirepath.intake.fault.RowFault;
import io.desirepath.intake.recipe.CsvShape;
import io.desirepath.intake.recipe.Recipe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file. FastCSV reads them; what it cannot end (a stray quote, a line without end) is given up as a
 * bad row, and reading begins anew on the next line.
 */
final class CsvRows implements Rows {
    private static final int SHOWN_OF_LONG_ROWS = 1_000;
    /** What a parser may hold beyond a row: the rest of what it read ahead. */
    private static final int SLACK = 64 * 1024;

    private final KeptText text;
    private final Recipe recipe;
    private final String fileName;
    private final RowIds ids;
    private final Handler handler = new Handler();
    private @Nullable CloseableIterator<FileRow> parsed;
    private int[] slots = {};

    private CsvRows(KeptText text, Recipe recipe, String fileName, RowIds ids) {
        this.text = text;
        this.recipe = recipe;
        this.fileName = fileName;
        this.ids = ids;
        this.parsed = parser();
    }

    static CsvRows open(KeptText text, Recipe recipe, String fileName, RowIds ids) throws IOException {
        CsvRows rows = new CsvRows(text, recipe, fileName, ids);
        rows.readHeader();
        return rows;
    }

    private void readHeader() throws IOException {
        FileRow first = next();
        if (first == null) {
            throw IntakeCode.EMPTY_FILE.refusal("The file holds no line. Nothing was stored. Send a file with rows.");
        }
        if (first instanceof BadRow bad) {
            throw IntakeCode.BAD_HEADER.refusal("The header on line " + bad.line() + " cannot be read: "
                    + bad.fault().message() + " Nothing was stored.");
        }
        slots = new CsvHeader(handler.header, first.raw(), recipe).slots();
        handler.header = List.of();
    }

    @Override
    public @Nullable FileRow next() throws IOException {
        try {
            return parsed != null && parsed.hasNext() ? parsed.next() : null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            if (e.getCause() instanceof RuntimeException cause && !(cause instanceof CsvParseException)) {
                throw cause;
            }
            return givenUp();
        }
    }

    private FileRow givenUp() throws IOException {
        long line = text.line();
        boolean tooLong = text.givenSinceBegin() > KeptText.MAX_ROW && !text.lineFits();
        String raw = tooLong ? text.head(SHOWN_OF_LONG_ROWS) : text.textTo(line + 1);
        RowFault fault = tooLong ? tooLong() : badQuotes();
        boolean more = text.skipLine();
        handler.nextLine = text.line();
        parsed = more ? parser() : null;
        return new BadRow(line, raw, fault);
    }

    static RowFault tooLong() {
        return new RowFault(
                IntakeCode.LINE_TOO_LONG,
                null,
                "The row is longer than 1 MiB. It is not stored; only its beginning is kept."
                        + " Shorten its values, or check the quotes and line ends around it.");
    }

    private static RowFault badQuotes() {
        return new RowFault(
                IntakeCode.BAD_QUOTES,
                null,
                "The quotes of this row do not pair. It is not stored. Write a quote inside a quoted value twice.");
    }

    private CloseableIterator<FileRow> parser() {
        CsvShape shape = recipe.csv();
        return CsvReader.builder()
                .fieldSeparator(shape.delimiter())
                .quoteCharacter(shape.quote())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(KeptText.MAX_ROW + SLACK)
                .build(handler, text)
                .iterator();
    }

    @Override
    public void checkSeen() {
        // The header has said it.
    }

    @Override
    public List<String> unseen() {
        return List.of();
    }

    /** Takes what FastCSV finds, keeping only the fields that the recipe names. */
    private final class Handler extends AbstractBaseCsvCallbackHandler<FileRow> {
        private long nextLine = 1;
        private List<String> header = new ArrayList<>();
        private @Nullable String[] values = {};
        private long line;

        @Override
        protected void handleBegin(long ignored) {
            text.beginAt(nextLine);
            line = nextLine;
            nextLine = line + 1;
            values = new String[recipe.columns().size()];
        }

        @Override
        protected void handleField(int place, char[] buffer, int offset, int length, boolean quoted) {
            if (text.givenSinceBegin() > KeptText.MAX_ROW + SLACK) {
                throw new CsvParseException("A row without end");
            }
            if (quoted) {
                nextLine += breaks(buffer, offset, length);
            }
            if (slots.length == 0) {
                if (place <= CsvHeader.MAX_COLUMNS) {
                    header.add(new String(buffer, offset, length).strip());
                }
            } else if (place < slots.length && slots[place] >= 0) {
                values[slots[place]] = new String(buffer, offset, length).strip();
            }
        }

        @Override
        protected @Nullable FileRow buildRecord() {
            if (getRecordType() == RecordType.EMPTY) {
                return null;
            }
            String raw = text.textTo(nextLine);
            if (raw.length() > KeptText.MAX_ROW) {
                return new BadRow(line, text.head(SHOWN_OF_LONG_ROWS), tooLong());
            }
            if (text.damagedTo(nextLine)) {
                return new BadRow(line, raw, damaged());
            }
            if (slots.length > 0 && getFieldCount() != slots.length) {
                return new BadRow(line, raw, ragged(getFieldCount(), slots.length));
            }
            return new Row(line, raw, fileName, ids, values);
        }
    }

    static RowFault damaged() {
        return new RowFault(
                IntakeCode.BAD_TEXT,
                null,
                "The row holds bytes that are no text in the file's charset. It is not stored."
                        + " Correct the row and send it again.");
    }

    private static RowFault ragged(int found, int expected) {
        return new RowFault(
                IntakeCode.RAGGED_ROW,
                null,
                "The row has " + found + " fields and the header " + expected + ". It is not stored."
                        + " Add or remove delimiters, or put quotes around a value that holds one.");
    }

    private static int breaks(char[] buffer, int offset, int length) {
        int breaks = 0;
        for (int i = offset; i < offset + length; i++) {
            boolean pair = buffer[i] == '\n' && i > offset && buffer[i - 1] == '\r';
            if (buffer[i] == '\r' || (buffer[i] == '\n' && !pair)) {
                breaks++;
            }
        }
        return breaks;
    }
}
