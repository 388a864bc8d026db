package io.desirepath.evidence;

import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * The keys under which rows that imports refused are sealed, one an import, kept outside the database: a raw row holds
 * whatever its file holds, and whoever destroys the key has erased it, in the store, its logs and its backups alike.
 */
public interface ImportKeys {
    /** The key of this import, made where it has none; a new one is durable when this returns. */
    SecretKey ensure(ImportId importId);

    /** The key of this import, where it has one. */
    Optional<SecretKey> find(ImportId importId);

    /** Destroys the key of this import for good; nothing where it has none. */
    void destroy(ImportId importId);
}
