package io.desirepath.evidence.neo4j;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Stands between a driver and Neo4j and breaks the connection at a COMMIT, either before the server gets it or after
 * the server has done it and before the driver hears of it.
 */
final class CuttingProxy implements AutoCloseable {
    /** Where to break the connection. */
    enum Cut {
        NEVER,
        BEFORE_COMMIT,
        AFTER_COMMIT
    }

    /** Bolt's COMMIT: a chunk of two bytes, a structure without fields of kind 0x12, the end. */
    private static final byte[] COMMIT = {0, 2, (byte) 0xB0, 0x12, 0, 0};

    private final URI server;
    private final ServerSocket door;
    private final AtomicReference<Cut> next = new AtomicReference<>(Cut.NEVER);
    private final AtomicInteger cuts = new AtomicInteger();

    CuttingProxy(URI server) {
        this.server = server;
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::letIn);
    }

    /** Where the driver is to connect. */
    URI uri() {
        return URI.create("bolt://127.0.0.1:" + door.getLocalPort());
    }

    /** Breaks the connection at the next COMMIT. */
    void cutNext(Cut cut) {
        next.set(cut);
    }

    /** How many connections were broken so far. */
    int cuts() {
        return cuts.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void letIn() {
        try {
            while (true) {
                Socket client = door.accept();
                Connection connection = new Connection(client, new Socket(server.getHost(), server.getPort()));
                Thread.ofVirtual().start(connection::forward);
                Thread.ofVirtual().start(connection::answer);
            }
        } catch (IOException e) {
            // The door is closed, so the test is over.
            return;
        }
    }

    private final class Connection {
        private final Socket client;
        private final Socket server;
        private volatile boolean silent;

        Connection(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void forward() {
            try (client;
                    server) {
                InputStream from = client.getInputStream();
                OutputStream to = server.getOutputStream();
                byte[] bytes = new byte[1 << 16];
                for (int count = from.read(bytes); count >= 0; count = from.read(bytes)) {
                    if (isCommit(bytes, count)) {
                        Cut cut = next.getAndSet(Cut.NEVER);
                        if (cut == Cut.BEFORE_COMMIT) {
                            cuts.incrementAndGet();
                            return;
                        }
                        silent = cut == Cut.AFTER_COMMIT;
                    }
                    to.write(bytes, 0, count);
                    to.flush();
                }
            } catch (IOException e) {
                // One side is gone, and closing tells the other.
                return;
            }
        }

        void answer() {
            try (client;
                    server) {
                InputStream from = server.getInputStream();
                OutputStream to = client.getOutputStream();
                byte[] bytes = new byte[1 << 16];
                for (int count = from.read(bytes); count >= 0; count = from.read(bytes)) {
                    if (silent) {
                        cuts.incrementAndGet();
                        return;
                    }
                    to.write(bytes, 0, count);
                    to.flush();
                }
            } catch (IOException e) {
                // One side is gone, and closing tells the other.
                return;
            }
        }

        private static boolean isCommit(byte[] bytes, int count) {
            return count >= COMMIT.length
                    && Arrays.equals(bytes, count - COMMIT.length, count, COMMIT, 0, COMMIT.length);
        }
    }
}
