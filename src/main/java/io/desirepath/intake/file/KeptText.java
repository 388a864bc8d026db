package io.desirepath.intake.file;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * A file's text that can be looked at again from the beginning of the current row on: so a refused row is shown as it
 * came, and reading goes on after a row that no parser can end. Lines are physical lines, counted from 1, ended by LF,
 * CR or both. No more is kept than the current row and what a parser reads ahead.
 */
final class KeptText extends Reader {
    /** The most characters that a row has. */
    static final int MAX_ROW = 1 << 20;

    private static final int CHUNK = 8 * 1024;

    private final StrictText source;
    private char[] kept = new char[4 * CHUNK];
    private int length;
    private int given;
    private int begin;
    private long before;

    /** Where lines begin, counted in characters from the file's first; the first one is that of {@link #line}. */
    private long[] starts = new long[CHUNK];

    private int firstStart;
    private int startCount = 1;
    private long line = 1;
    private boolean afterCarriageReturn;
    private boolean ended;

    KeptText(StrictText source) {
        this.source = source;
    }

    /** The line that the current row begins on. */
    long line() {
        return line;
    }

    @Override
    public int read(char[] target, int offset, int wanted) throws IOException {
        if (given == length && !more()) {
            return -1;
        }
        int read = Math.min(wanted, length - given);
        System.arraycopy(kept, given, target, offset, read);
        given += read;
        return read;
    }

    /** How many characters the parser was given since the current row began. */
    int givenSinceBegin() {
        return given - begin;
    }

    /** Begins the next row on a line after the current one that the parser has been given. */
    void beginAt(long next) {
        drop((int) (next - line));
    }

    /** The text from the beginning of the current row to the beginning of a line, without the last line break. */
    String textTo(long end) {
        int until = indexOf(end);
        while (until > begin && isBreak(kept[until - 1])) {
            until--;
        }
        return new String(kept, begin, until - begin);
    }

    /** The first characters of the current row. */
    String head(int most) {
        int until = Math.min(Math.min(begin + most, length), indexOf(line + 1));
        return new String(kept, begin, until - begin).stripTrailing() + (until - begin == most ? "…" : "");
    }

    /** Whether undecodable bytes stand between the beginning of the current row and the beginning of a line. */
    boolean damagedTo(long end) {
        return source.damagedBetween(before + begin, before + indexOf(end));
    }

    /** How many characters of the current line are kept, its line break included. */
    int lineLength() {
        return indexOf(line + 1) - begin;
    }

    /** Whether the current line ends within the most that a row may have. */
    boolean lineFits() {
        return startCount > 1 && indexOf(line + 1) - begin <= MAX_ROW;
    }

    /**
     * Gives up the current row: the parser is next given the line after the one that the row begins on.
     *
     * @return false where no line follows
     */
    boolean skipLine() throws IOException {
        while (startCount < 2) {
            begin = length;
            given = length;
            if (!more()) {
                return false;
            }
        }
        drop(1);
        given = begin;
        return begin < length || more();
    }

    /**
     * Makes the next line the current row, to its end or to more than a row may have.
     *
     * @return false where no line follows
     */
    boolean nextLine() throws IOException {
        if (given > 0 || before > 0) {
            if (!skipLine()) {
                return false;
            }
        } else if (!more()) {
            return false;
        }
        while (startCount < 2 && length - begin <= MAX_ROW) {
            if (!more()) {
                break;
            }
        }
        given = Math.max(begin + 1, given);
        return true;
    }

    private void drop(int lines) {
        firstStart += lines;
        startCount -= lines;
        line += lines;
        begin = (int) (starts[firstStart] - before);
    }

    private int indexOf(long wanted) {
        int ahead = (int) (wanted - line);
        return ahead < startCount ? (int) (starts[firstStart + ahead] - before) : length;
    }

    private boolean more() throws IOException {
        if (ended) {
            return false;
        }
        makeRoom();
        int read = source.read(kept, length, CHUNK);
        if (read < 0) {
            ended = true;
            return false;
        }
        noteLines(length, length + read);
        length += read;
        return true;
    }

    private void makeRoom() {
        if (kept.length - length >= CHUNK) {
            return;
        }
        if (begin >= CHUNK) {
            System.arraycopy(kept, begin, kept, 0, length - begin);
            before += begin;
            length -= begin;
            given -= begin;
            begin = 0;
        } else {
            kept = Arrays.copyOf(kept, kept.length * 2);
        }
    }

    private void noteLines(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = kept[i];
            if (c == '\n' && afterCarriageReturn) {
                endPair(i);
            } else if (c == '\n' || c == '\r') {
                noteStart(before + i + 1);
            }
            afterCarriageReturn = c == '\r';
        }
    }

    /** The LF of a CR LF whose CR ended what was read before. */
    private void endPair(int lineFeed) {
        starts[firstStart + startCount - 1] = before + lineFeed + 1;
        if (startCount == 1 && begin == lineFeed) {
            begin++;
            given = Math.max(given, begin);
        }
    }

    private void noteStart(long start) {
        if (firstStart + startCount == starts.length) {
            if (firstStart >= starts.length / 2) {
                System.arraycopy(starts, firstStart, starts, 0, startCount);
                firstStart = 0;
            } else {
                starts = Arrays.copyOf(starts, starts.length * 2);
            }
        }
        starts[firstStart + startCount++] = start;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    @Override
    public void close() {
        // The upload is closed by whoever opened it.
    }
}
