package io.desirepath.platform.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.desirepath.platform.start.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.kernel.impl.security.User;
import org.neo4j.logging.NullLogProvider;
import org.neo4j.memory.EmptyMemoryTracker;
import org.neo4j.server.security.SecureHasher;
import org.neo4j.server.security.SystemGraphCredential;
import org.neo4j.server.security.auth.CommunitySecurityModule;
import org.neo4j.server.security.auth.FileUserRepository;

/**
 * The folder in which the embedded server keeps everything, held by one server at a time. A process loses its lock on a
 * file when it closes that file, however often it has it open: so nobody here opens the lock a second time, nor those
 * of Neo4j.
 *
 * <pre>
 * lock            held while a server runs on the folder
 * neo4j.secret    the server's password, readable by its owner only
 * neo4j/          the server's home: stores, transaction logs, its own log
 * neo4j/synced    there once the new store was forced to disk
 * </pre>
 */
final class DataFolder implements AutoCloseable {
    private static final Set<Path> HELD_IN_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel lockChannel;
    private final String secret;
    private final boolean secretIsNewerThanStore;

    private DataFolder(Path directory, FileChannel lockChannel) throws IOException {
        this.directory = directory;
        this.lockChannel = lockChannel;
        Path file = directory.resolve("neo4j.secret");
        boolean known = Files.exists(file);
        this.secretIsNewerThanStore = !known && Files.exists(home().resolve("data/databases/system"));
        this.secret = known ? Files.readString(file, StandardCharsets.US_ASCII).strip() : newSecret(file);
    }

    static DataFolder open(Path given) {
        Path directory = given.toAbsolutePath().normalize();
        try {
            directory = Files.createDirectories(directory).toRealPath();
            if (!HELD_IN_THIS_PROCESS.add(directory)) {
                throw held(directory);
            }
            return locked(directory);
        } catch (IOException e) {
            throw new StartRefused(
                    "The data folder " + directory + " cannot be used: " + e,
                    "Make it writable for this user, or name another with --desirepath.data-dir=<folder>.");
        }
    }

    private static DataFolder locked(Path directory) throws IOException {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(directory.resolve("lock"), CREATE, WRITE);
            if (channel.tryLock() == null) {
                throw held(directory);
            }
            return new DataFolder(directory, channel);
        } catch (IOException | RuntimeException e) {
            closeQuietly(channel);
            HELD_IN_THIS_PROCESS.remove(directory);
            throw e;
        }
    }

    private static StartRefused held(Path directory) {
        return new StartRefused(
                "Another Desirepath is running on the data folder " + directory + ".",
                "Stop the other one, or give this one a folder of its own with"
                        + " --desirepath.data-dir=<folder>. Nothing was changed.");
    }

    Path home() {
        return directory.resolve("neo4j");
    }

    String secret() {
        return secret;
    }

    /** True where the store exists but its secret was taken away: then the server's password must be set anew. */
    boolean secretIsNewerThanStore() {
        return secretIsNewerThanStore;
    }

    /**
     * Leaves the password where a new server looks for its first one, so that there is no moment at which it can be
     * entered with Neo4j's default. A server that has its store ignores it.
     */
    void prepareUser(String name, String password) throws Exception {
        if (Files.exists(home().resolve("synced"))) {
            return;
        }
        Config config = Config.defaults(GraphDatabaseSettings.neo4j_home, home());
        Path file = CommunitySecurityModule.getInitialUserRepositoryFile(config);
        Files.deleteIfExists(file);
        try (DefaultFileSystemAbstraction files = new DefaultFileSystemAbstraction()) {
            FileUserRepository users =
                    new FileUserRepository(files, file, NullLogProvider.getInstance(), EmptyMemoryTracker.INSTANCE);
            users.start();
            users.create(new User(
                    name,
                    null,
                    SystemGraphCredential.createCredentialForPassword(
                            password.getBytes(StandardCharsets.UTF_8), new SecureHasher()),
                    false,
                    false));
            users.shutdown();
        }
    }

    /**
     * Forces a new store to disk, once. Without it a power cut within seconds of the first start leaves a store that
     * does not start again.
     */
    void syncOnce() throws IOException {
        Path synced = home().resolve("synced");
        if (Files.exists(synced)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> paths = Files.walk(directory)) {
            // Neo4j calls its own store_lock and database_lock; none of them holds anything.
            all = paths.filter(path -> !path.getFileName().toString().endsWith("lock"))
                    .toList();
        }
        for (Path path : all) {
            force(path);
        }
        Files.createFile(synced);
        force(synced);
        force(home());
    }

    @Override
    public void close() {
        closeQuietly(lockChannel);
        HELD_IN_THIS_PROCESS.remove(directory);
    }

    @Override
    public String toString() {
        return directory.toString();
    }

    private static String newSecret(Path file) throws IOException {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Path unfinished = file.resolveSibling("neo4j.secret.new");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished, ownerOnly(file));
        Files.writeString(unfinished, secret, StandardCharsets.US_ASCII);
        force(unfinished);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return secret;
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void force(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(path, Files.isDirectory(path) ? READ : WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows cannot open a directory; there its entries are journalled with the files.
            if (!Files.isDirectory(path)) {
                throw e;
            }
        }
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
