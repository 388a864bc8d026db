package io.desirepath.platform.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The one API key of this installation, known by its SHA-256 only. Where none is configured nobody is asked for it;
 * that is allowed on the loopback interface only.
 */
@Component
public final class AdminKey {
    private static final String SCHEME = "Bearer ";

    private final byte[] hash;

    AdminKey(@Value("${desirepath.admin-key-hash:}") String hash) {
        this.hash = HexFormat.of().parseHex(hash);
    }

    /** Whether a request must bring the key. */
    public boolean isRequired() {
        return hash.length > 0;
    }

    /** Whether this value of the header Authorization opens the door. */
    public boolean opens(@Nullable String authorization) {
        if (!isRequired()) {
            return true;
        }
        // The scheme's letter case is the client's choice (RFC 9110).
        return authorization != null
                && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        hash, sha256(authorization.substring(SCHEME.length()).strip()));
    }

    private static byte[] sha256(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
