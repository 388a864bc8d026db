package io.desirepath.evidence.keys;

import io.desirepath.evidence.Pseudonyms;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;

/** The installation's secret: made once, then the same for ever and for every instance that shares the folder. */
final class InstallationSecret {
    private static final String FILE = "secret";

    private InstallationSecret() {}

    /** The secret of that folder of keys, {@link Pseudonyms#SECRET_BYTES} bytes. */
    static byte[] of(Path directory) {
        KeysFolder folder = KeysFolder.open(directory);
        Optional<byte[]> known = folder.read(FILE);
        byte[] secret = known.isPresent() ? known.get() : folder.alone(() -> make(folder));
        if (secret.length != Pseudonyms.SECRET_BYTES) {
            throw new IllegalStateException(
                    "The file %s has %d bytes instead of %d, so it is not this installation's secret. Nothing was changed. Restore it from a backup of the keys."
                            .formatted(directory.resolve(FILE), secret.length, Pseudonyms.SECRET_BYTES));
        }
        return secret;
    }

    private static byte[] make(KeysFolder folder) throws IOException {
        Optional<byte[]> madeByAnother = folder.read(FILE);
        if (madeByAnother.isPresent()) {
            return madeByAnother.get();
        }
        byte[] secret = new byte[Pseudonyms.SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        folder.replace(Map.of(FILE, secret));
        return secret;
    }
}
