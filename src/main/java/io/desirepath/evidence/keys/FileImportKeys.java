package io.desirepath.evidence.keys;

import io.desirepath.evidence.ImportId;
import io.desirepath.evidence.ImportKeys;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Imports' keys, a file each: there are few imports, and most refuse nothing. */
final class FileImportKeys implements ImportKeys {
    private static final int KEY_BYTES = 32;

    private final KeysFolder folder;
    private final SecureRandom random = new SecureRandom();

    FileImportKeys(Path directory) {
        this.folder = KeysFolder.open(directory).folder("imports");
    }

    @Override
    public SecretKey ensure(ImportId importId) {
        return find(importId)
                .orElseGet(() -> folder.alone(() -> {
                    Optional<SecretKey> madeByAnother = find(importId);
                    if (madeByAnother.isPresent()) {
                        return madeByAnother.get();
                    }
                    byte[] key = new byte[KEY_BYTES];
                    random.nextBytes(key);
                    folder.replace(Map.of(file(importId), key));
                    return new SecretKeySpec(key, "AES");
                }));
    }

    @Override
    public Optional<SecretKey> find(ImportId importId) {
        return folder.read(file(importId)).map(key -> new SecretKeySpec(key, "AES"));
    }

    @Override
    public void destroy(ImportId importId) {
        folder.remove(file(importId));
    }

    private static String file(ImportId importId) {
        return importId.value() + ".key";
    }
}
