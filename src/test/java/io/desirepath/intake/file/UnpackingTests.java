package io.desirepath.intake.file;

import static io.desirepath.intake.file.FileText.CSV;
import static io.desirepath.intake.file.FileText.gzip;
import static io.desirepath.intake.file.FileText.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.desirepath.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UnpackingTests {
    private static final int ROWS = 20_000;

    @Test
    void recognisesGzipByItsFirstBytes() {
        assertThat(rows(CSV, gzip(file()))).hasSize(ROWS);
    }

    @Test
    void readsAllMembersOfAGzipFileThatArrivesInSmallPieces() throws IOException {
        byte[] file = file();
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        for (int from = 0; from < file.length; from += 10_000) {
            members.write(gzip(Arrays.copyOfRange(file, from, Math.min(file.length, from + 10_000))));
        }

        assertThat(rows(CSV, inPieces(members.toByteArray()))).hasSize(ROWS);
    }

    @Test
    void keepsTheCompleteRowsBeforeTheEndOfATruncatedFile() {
        byte[] packed = gzip(file());
        List<FileRow> found = new ArrayList<>();

        assertThatThrownBy(() -> FileText.readInto(found, CSV, new ByteArrayInputStream(packed, 0, packed.length / 2)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("TRUNCATED_GZIP")
                .hasMessageContaining((packed.length / 2) + " bytes");

        assertThat(found).hasSizeGreaterThan(ROWS / 4).hasSizeLessThan(ROWS);
        assertThat(found).allSatisfy(row -> assertThat(row.raw()).isEqualTo(line((int) row.line() - 2)));
    }

    @Test
    void keepsTheRowsOfATinyTruncatedFile() {
        byte[] packed = gzip("a,b,c\n1,2,3\n4,5,6\n".getBytes(StandardCharsets.UTF_8));
        List<FileRow> found = new ArrayList<>();

        assertThatThrownBy(() -> FileText.readInto(found, CSV, new ByteArrayInputStream(packed, 0, packed.length - 4)))
                .hasMessageContaining("TRUNCATED_GZIP");

        assertThat(found).hasSize(2);
    }

    @Test
    void saysOfADamagedFileThatItIsDamaged() {
        byte[] packed = gzip(file());
        packed[packed.length - 6] ^= 1;

        assertThatThrownBy(() -> rows(CSV, packed)).hasMessageContaining("CORRUPT_GZIP");
    }

    @Test
    void refusesABomb() {
        byte[] bomb = gzip(("a,b,c\n" + "1,2,3\n".repeat(3_000_000)).getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> rows(CSV, bomb)).hasMessageContaining("GZIP_RATIO");
    }

    @Test
    void refusesWhatIsNoText() {
        assertThatThrownBy(() -> rows(CSV, "PK\3\4rest of a workbook"))
                .hasMessageContaining("NOT_TEXT")
                .hasMessageContaining("Excel");
        assertThatThrownBy(() -> rows(CSV, "%PDF-1.7")).hasMessageContaining("a PDF");
    }

    @Test
    void refusesWhatIsLongerThanTheLimit() {
        UploadBytes upload = new UploadBytes(new ByteArrayInputStream(file()), 1_000, () -> {});

        assertThatThrownBy(upload::readAllBytes).hasMessageContaining("UPLOAD_TOO_LARGE");
    }

    @Test
    void tellsABrokenConnectionFromAFileThatIsComplete() {
        List<FileRow> found = new ArrayList<>();
        InputStream broken = new InputStream() {
            private final InputStream start =
                    new ByteArrayInputStream("a,b,c\n1,2,3\n4,5".getBytes(StandardCharsets.UTF_8));

            @Override
            public int read() throws IOException {
                int next = start.read();
                if (next < 0) {
                    throw new IOException("connection reset");
                }
                return next;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int count = start.read(into, offset, length);
                if (count < 0) {
                    throw new IOException("connection reset");
                }
                return count;
            }
        };

        assertThatThrownBy(() -> FileText.readInto(found, CSV, broken)).hasMessageContaining("UPLOAD_CUT");

        assertThat(found).hasSize(1);
    }

    /** Gives a few bytes at a time and never says that more are there, as a connection does. */
    private static InputStream inPieces(byte[] bytes) {
        Random random = new Random(7);
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 1 + random.nextInt(500)));
            }

            @Override
            public synchronized int available() {
                return 0;
            }
        };
    }

    private static byte[] file() {
        StringBuilder text = new StringBuilder("a,b,c\n");
        for (int i = 0; i < ROWS; i++) {
            text.append(line(i)).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(int i) {
        return i + "," + Integer.toHexString(i * 0x9E3779B9) + "," + i * 7L;
    }
}
