package io.desirepath.evidence;

import io.desirepath.shared.WorkspaceId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals a comment under its customer's key: AES-256-GCM, a new nonce each time, bound to its workspace and response, so
 * that no sealed comment can be put in another's place. Layout: one byte for the format (1), 12 of nonce, the rest.
 */
public final class CommentSeal {
    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CommentSeal() {}

    /**
     * Seals a comment.
     *
     * @param response 64 bits of a keyed hash of the response's id
     */
    public static byte[] seal(SecretKey key, WorkspaceId workspace, long response, String comment) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, workspace, response);
            byte[] sealed = cipher.doFinal(comment.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                    .put(FORMAT)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A comment could not be sealed", e);
        }
    }

    /** Opens a sealed comment; empty where it was not sealed under this key for this response, or was changed since. */
    public static Optional<String> open(SecretKey key, WorkspaceId workspace, long response, byte[] sealed) {
        if (sealed.length <= 1 + NONCE_BYTES || sealed[0] != FORMAT) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, workspace, response);
            int start = 1 + NONCE_BYTES;
            return Optional.of(
                    new String(cipher.doFinal(sealed, start, sealed.length - start), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, WorkspaceId workspace, long response)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((workspace.key() + " " + Long.toHexString(response)).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
