package io.desirepath.intake.file;

import io.desirepath.intake.fault.IntakeCode;
import io.desirepath.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;

/**
 * The bytes of an upload as they arrive: counted, no more than the limit, and with an honest end: a connection that
 * breaks off is told apart from a file that is complete. One thread reads; others may look at the count and give up.
 */
public final class UploadBytes extends InputStream {
    private final InputStream in;
    private final long limit;
    private final Runnable whenEnded;
    private volatile long count;
    private volatile long lastMoved = System.nanoTime();
    private volatile boolean waiting;
    private volatile boolean givenUp;
    private boolean ended;

    /**
     * Bytes from that stream.
     *
     * @param limit the most bytes that are read
     * @param whenEnded told once that no more bytes will come
     */
    public UploadBytes(InputStream in, long limit, Runnable whenEnded) {
        this.in = in;
        this.limit = limit;
        this.whenEnded = whenEnded;
    }

    /** How many bytes were read. */
    public long count() {
        return count;
    }

    /**
     * Gives up where the reading thread has waited for so long and nothing came; it then gets {@code UPLOAD_CUT}. Zero
     * gives up at once.
     */
    public void giveUpAfter(Duration silence) {
        if (!silence.isZero() && !(waiting && System.nanoTime() - lastMoved > silence.toNanos())) {
            return;
        }
        givenUp = true;
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (ended) {
            return -1;
        }
        int read = awaited(bytes, offset, length);
        if (read < 0) {
            end();
            return -1;
        }
        long now = count + read;
        count = now;
        if (now > limit) {
            throw tooLarge(limit);
        }
        return read;
    }

    private int awaited(byte[] bytes, int offset, int length) {
        lastMoved = System.nanoTime();
        waiting = true;
        int read;
        try {
            read = in.read(bytes, offset, length);
        } catch (IOException | RuntimeException e) {
            throw cut("The connection broke off");
        } finally {
            waiting = false;
        }
        if (givenUp) {
            throw cut("Nothing more was read, since the sender was silent or gone, or the server is stopping,");
        }
        return read;
    }

    private Refusal cut(String what) {
        end();
        return IntakeCode.UPLOAD_CUT.refusal(what + " after " + count + " bytes, before the end of the file."
                + " The complete rows before it are stored. Send the same file again: no row is stored twice.");
    }

    private void end() {
        if (!ended) {
            ended = true;
            whenEnded.run();
        }
    }

    /** Says that an upload is longer than it may be. */
    public static Refusal tooLarge(long limit) {
        return IntakeCode.UPLOAD_TOO_LARGE.refusal("The upload is longer than " + limit
                + " bytes. Nothing of it is stored. Compress it with gzip, or split it and send the parts.");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
