package io.desirepath.intake.file;

import io.desirepath.intake.fault.IntakeCode;
import io.desirepath.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * A file's bytes as characters. Bytes that are no text in its charset refuse the file, saying where they are and what
 * charset is likely. Only where the file has shown before that it is UTF-8 are they damage of their own row: they
 * become U+FFFD, and {@link #damagedBetween} knows where.
 */
final class StrictText {
    private static final int BUFFER = 16 * 1024;
    private static final int HEAD = 1024;

    private final InputStream in;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    private final ArrayDeque<Long> damaged = new ArrayDeque<>();
    private long bytesBefore;
    private long characters;
    private boolean ended;
    private boolean beyondAscii;
    private @Nullable Refusal stopped;

    /**
     * The characters of a file.
     *
     * @param declared the charset that the recipe names; null: a byte-order mark decides, else UTF-8
     */
    StrictText(InputStream in, @Nullable Charset declared) throws IOException {
        this.in = in;
        begin();
        this.charset = charset(declared);
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private Charset charset(@Nullable Charset declared) {
        Charset marked = marked();
        if (marked == null) {
            Charset chosen = declared == null ? StandardCharsets.UTF_8 : declared;
            Charset likely = LikelyCharset.utf16(bytes.array(), bytes.limit());
            if (likely != null && !chosen.name().startsWith("UTF-16")) {
                throw wrong(
                        "Every other byte of the file is NUL, as in UTF-16, and it is read as " + chosen,
                        likely.name());
            }
            return chosen;
        }
        if (declared != null
                && !marked.equals(declared)
                && !(declared.name().equals("UTF-16") && marked.name().startsWith("UTF-16"))) {
            throw wrong(
                    "The file begins with the byte-order mark of " + marked + ", and the recipe says " + declared,
                    marked.name());
        }
        bytes.position(marked.equals(StandardCharsets.UTF_8) ? 3 : 2);
        beyondAscii = true;
        return marked;
    }

    private @Nullable Charset marked() {
        int length = bytes.limit();
        int first = length > 0 ? bytes.get(0) & 0xFF : -1;
        int second = length > 1 ? bytes.get(1) & 0xFF : -1;
        if (first == 0xEF && second == 0xBB && length > 2 && (bytes.get(2) & 0xFF) == 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (first == 0xFF && second == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return first == 0xFE && second == 0xFF ? StandardCharsets.UTF_16BE : null;
    }

    /**
     * Reads some characters.
     *
     * @param length at least 2, the places that one character may need
     * @return how many were read, at least 1; -1 at the end
     */
    int read(char[] target, int offset, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(target, offset, length).slice();
        while (out.position() == 0) {
            int from = bytes.position();
            CoderResult result = decoder.decode(bytes, out, ended);
            beyondAscii |= bytes.position() - from != out.position();
            if (result.isError()) {
                replace(result, out);
            } else if (result.isUnderflow() && out.position() == 0) {
                if (ended) {
                    return -1;
                }
                fill();
            }
        }
        characters += out.position();
        return out.position();
    }

    private void replace(CoderResult result, CharBuffer out) {
        boolean ownDamage = beyondAscii && charset.equals(StandardCharsets.UTF_8);
        if (!ownDamage) {
            int at = bytes.position();
            int from = Math.max(0, at - 2_000);
            throw wrong(
                    "Byte " + (bytesBefore + at + 1) + " of the file is no " + charset + " text",
                    LikelyCharset.of(bytes.array(), from, bytes.limit()));
        }
        bytes.position(bytes.position() + result.length());
        damaged.add(characters + out.position());
        out.put('\uFFFD');
    }

    private static Refusal wrong(String what, String likely) {
        return IntakeCode.WRONG_CHARSET.refusal(what + ". Nothing of it is stored. It is probably " + likely
                + ": name that in the recipe, \"csv\": {\"charset\": \"" + likely + "\"}, or save the file as UTF-8.");
    }

    /** Reads so far that a byte-order mark and UTF-16 are seen. */
    private void begin() throws IOException {
        bytes.clear();
        try {
            while (!ended && bytes.position() < HEAD) {
                append();
            }
        } catch (Refusal e) {
            if (bytes.position() == 0) {
                throw e;
            }
            stopped = e;
        }
        bytes.flip();
    }

    private void fill() throws IOException {
        if (stopped != null) {
            throw stopped;
        }
        bytesBefore += bytes.position();
        bytes.compact();
        append();
        bytes.flip();
    }

    private void append() throws IOException {
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + read);
        }
    }

    /** Whether undecodable bytes stand between two characters, counted from the file's first; forgets those before. */
    boolean damagedBetween(long from, long to) {
        while (!damaged.isEmpty() && damaged.getFirst() < from) {
            damaged.removeFirst();
        }
        return !damaged.isEmpty() && damaged.getFirst() < to;
    }
}
