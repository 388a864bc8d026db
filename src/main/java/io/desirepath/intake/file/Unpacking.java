package io.desirepath.intake.file;

import io.desirepath.intake.fault.IntakeCode;
import io.desirepath.shared.Refusal;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Unpacks gzip, which is recognised by its first bytes, and refuses what is no text file at all. */
final class Unpacking {
    private static final int HEAD = 8;
    private static final int BUFFER = 16 * 1024;

    private record Magic(String bytes, String what) {}

    private static final List<Magic> OTHERS = List.of(
            new Magic("PK\3\4", "a zip archive or an Excel workbook"),
            new Magic("\u00D0\u00CF\u0011\u00E0", "an old Excel workbook"),
            new Magic("(\u00B5/\u00FD", "compressed with zstd"),
            new Magic("BZh", "compressed with bzip2"),
            new Magic("\u00FD7zXZ\0", "compressed with xz"),
            new Magic("%PDF", "a PDF"),
            new Magic("PAR1", "a Parquet file"));

    private Unpacking() {}

    /** The file's own bytes, unpacked where they are gzip. */
    static InputStream of(UploadBytes upload) throws IOException {
        Peeked peeked = new Peeked(upload);
        byte[] head = peeked.head();
        if (head.length == 0) {
            throw IntakeCode.EMPTY_FILE.refusal("The file holds nothing. Nothing was stored. Send a file with rows.");
        }
        if (head.length >= 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B) {
            return new Gunzipped(peeked, upload);
        }
        String start = new String(head, StandardCharsets.ISO_8859_1);
        for (Magic magic : OTHERS) {
            if (start.startsWith(magic.bytes)) {
                throw IntakeCode.NOT_TEXT.refusal("The file is " + magic.what
                        + ", not text. Nothing was stored. Export it as CSV, and compress with gzip if at all.");
            }
        }
        return peeked;
    }

    /** Looks at the next bytes without taking them. */
    private static final class Peeked extends PushbackInputStream {
        Peeked(InputStream in) {
            super(in, HEAD);
        }

        byte[] head() throws IOException {
            byte[] head = readNBytes(HEAD);
            unread(head);
            return head;
        }

        /**
         * Honest about whether anything follows. {@link GZIPInputStream} asks this at the end of each member, and would
         * take the first member of several for the whole file.
         */
        @Override
        public int available() throws IOException {
            int ready = super.available();
            if (ready > 0) {
                return ready;
            }
            int next = read();
            if (next < 0) {
                return 0;
            }
            unread(next);
            return 1;
        }
    }

    /** Unpacks, and tells a truncated file, a damaged file and a bomb apart. */
    private static final class Gunzipped extends InputStream {
        private static final int MOST_RATIO = 100;
        /** Short files may be packed better than the ratio. */
        private static final long FREE = 1 << 20;

        private final InputStream packed;
        private final UploadBytes upload;
        private GZIPInputStream gzip;
        private long unpacked;

        Gunzipped(InputStream packed, UploadBytes upload) throws IOException {
            this.packed = packed;
            this.upload = upload;
            this.gzip = opened();
        }

        private GZIPInputStream opened() throws IOException {
            try {
                return new GZIPInputStream(packed, BUFFER);
            } catch (EOFException e) {
                throw truncated();
            } catch (ZipException e) {
                throw damaged();
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read;
            try {
                read = gzip.read(bytes, offset, length);
            } catch (EOFException e) {
                throw truncated();
            } catch (ZipException e) {
                throw damaged();
            }
            unpacked += Math.max(0, read);
            if (unpacked > FREE && unpacked > MOST_RATIO * upload.count()) {
                throw IntakeCode.GZIP_RATIO.refusal("The gzip file unpacks to more than " + MOST_RATIO
                        + " times its size. Nothing of it is stored. Send it unpacked, or in parts.");
            }
            return read;
        }

        private Refusal truncated() {
            return IntakeCode.TRUNCATED_GZIP.refusal(
                    "The gzip file ends after " + upload.count() + " bytes, before its end (" + unpacked
                            + " bytes unpacked). The complete rows before it are stored."
                            + " Send the whole file again: no row is stored twice.");
        }

        private Refusal damaged() {
            return IntakeCode.CORRUPT_GZIP.refusal(
                    "The gzip file is damaged near byte " + upload.count() + " (" + unpacked
                            + " bytes unpacked). The rows before it are stored. Check it with gzip -t,"
                            + " undo this import if in doubt, and send a sound file.");
        }

        @Override
        public void close() throws IOException {
            gzip.close();
        }
    }
}
