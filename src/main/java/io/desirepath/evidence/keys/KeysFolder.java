package io.desirepath.evidence.keys;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

/**
 * A folder of small secret files, readable by their owner only. A file is replaced as a whole, and is forced to disk
 * before it takes the old one's place: a reader, or a start after a power cut, sees the old one or the new one. Several
 * instances may share the folder.
 */
final class KeysFolder {
    /** Work to be done while nobody else changes the folder. */
    interface Work<T> {
        T run() throws IOException;
    }

    /** A file lock belongs to the whole process, so its threads have to take turns before they ask for it. */
    private static final Object TURN = new Object();

    private final Path directory;

    private KeysFolder(Path directory) {
        this.directory = directory;
    }

    /** The folder, made where it is missing. */
    static KeysFolder open(Path given) {
        Path directory = given.toAbsolutePath().normalize();
        try {
            Files.createDirectories(directory, ownerOnly(directory, "rwx------"));
        } catch (IOException e) {
            throw unusable(directory, e);
        }
        return new KeysFolder(directory);
    }

    KeysFolder folder(String name) {
        return open(directory.resolve(name));
    }

    /** Runs the work while no other thread or process changes this folder. */
    <T> T alone(Work<T> work) {
        synchronized (TURN) {
            Path lockFile = directory.resolve("lock");
            try (FileChannel channel = FileChannel.open(lockFile, CREATE, WRITE)) {
                // Held until the channel is closed.
                channel.lock();
                return work.run();
            } catch (IOException e) {
                throw unusable(directory, e);
            }
        }
    }

    Optional<byte[]> read(String name) {
        try {
            return Optional.of(Files.readAllBytes(directory.resolve(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unusable(directory, e);
        }
    }

    /** Removes a file; nothing where there is none. It is gone for good when this returns. */
    void remove(String name) {
        alone(() -> {
            Files.deleteIfExists(directory.resolve(name));
            forceNames();
            return name;
        });
    }

    /** Puts files in place of those of the same names; all are durable when this returns. */
    void replace(Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            replace(file.getKey(), file.getValue());
        }
        forceNames();
    }

    /** What names there are is a matter of the folder, so the folder too has to reach the disk. */
    private void forceNames() throws IOException {
        // Elsewhere a folder cannot be opened.
        if (isPosix(directory)) {
            try (FileChannel names = FileChannel.open(directory, READ)) {
                names.force(true);
            }
        }
    }

    private void replace(String name, byte[] content) throws IOException {
        Path next = directory.resolve(name + ".next");
        Files.deleteIfExists(next);
        Files.createFile(next, ownerOnly(next, "rw-------"));
        try (FileChannel channel = FileChannel.open(next, WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(next, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static UncheckedIOException unusable(Path directory, IOException cause) {
        return new UncheckedIOException(
                "The folder of keys %s cannot be used. Make it writable for this user, or name another with desirepath.keys-dir."
                        .formatted(directory),
                cause);
    }
}
