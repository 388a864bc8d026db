package io.desirepath.evidence;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import io.desirepath.shared.WorkspaceId;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stands for customers, cases and ids by 64 bits of a keyed hash (SipHash-2-4), so that the store holds nobody's name.
 * The key is derived from the installation's secret for each workspace: without the secret nobody can try names, and
 * customers of two workspaces cannot be matched.
 *
 * <p>Two different texts have the same hash with a probability of 2<sup>-64</sup>: among 10 million, some pair does
 * with about 3·10<sup>-6</sup>. A hash is never 0.
 */
public final class Pseudonyms {
    /** Length of the installation's secret in bytes. */
    public static final int SECRET_BYTES = 32;

    private static final int PSEUDONYM_LENGTH = 13;

    private final SecretKeySpec secret;
    private final Map<WorkspaceId, HashFunction> functions = new ConcurrentHashMap<>();

    /** Pseudonyms under an installation's secret of {@link #SECRET_BYTES} bytes. */
    public Pseudonyms(byte[] secret) {
        if (secret.length != SECRET_BYTES) {
            throw new IllegalArgumentException("A secret of %d bytes".formatted(secret.length));
        }
        this.secret = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** The hash of a customer, a case or an id of that workspace; never 0. */
    public long hash(WorkspaceId workspace, String text) {
        HashFunction function = functions.computeIfAbsent(workspace, this::function);
        long hash = function.hashBytes(text.getBytes(StandardCharsets.UTF_8)).asLong();
        return hash == 0 ? 1 : hash;
    }

    /** Tells this installation's secret from others' without telling it: 16 hexadecimal digits. */
    public String fingerprint() {
        return HexFormat.of().formatHex(derived("fingerprint"), 0, Long.BYTES);
    }

    /** A name for the customer with that hash, the same wherever it is shown: 13 digits and letters. */
    public static String pseudonym(long customer) {
        String digits = Long.toUnsignedString(customer, 32);
        return "0".repeat(PSEUDONYM_LENGTH - digits.length()) + digits;
    }

    private HashFunction function(WorkspaceId workspace) {
        ByteBuffer key = ByteBuffer.wrap(derived("hash " + workspace.key())).order(ByteOrder.LITTLE_ENDIAN);
        return Hashing.sipHash24(key.getLong(), key.getLong());
    }

    private byte[] derived(String purpose) {
        try {
            Mac mac = Mac.getInstance(secret.getAlgorithm());
            mac.init(secret);
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime cannot compute " + secret.getAlgorithm(), e);
        }
    }
}
