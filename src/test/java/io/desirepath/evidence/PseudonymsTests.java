package io.desirepath.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.desirepath.shared.WorkspaceId;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PseudonymsTests {
    private static final WorkspaceId SHOP = new WorkspaceId("shop");

    /** By an implementation of SipHash-2-4 and HMAC-SHA-256 in another language. */
    private static final long ANNA = 3_212_401_552_085_461_509L;

    @Test
    void hashesATextAlikeForEver() {
        // Stored data depend on it: this number may never change.
        assertThat(new Pseudonyms(new byte[32]).hash(SHOP, "anna@example.org")).isEqualTo(ANNA);
    }

    @Test
    void hashesDifferentlyInAnotherWorkspaceOrInstallation() {
        byte[] other = new byte[32];
        other[31] = 1;
        assertThat(new Pseudonyms(other).hash(SHOP, "anna@example.org")).isNotEqualTo(ANNA);
        assertThat(new Pseudonyms(new byte[32]).hash(new WorkspaceId("bank"), "anna@example.org"))
                .isNotEqualTo(ANNA);
        assertThat(new Pseudonyms(other).fingerprint()).isNotEqualTo(new Pseudonyms(new byte[32]).fingerprint());
    }

    @Test
    void tellsManyTextsApart() {
        Pseudonyms pseudonyms = new Pseudonyms(new byte[32]);
        long different = IntStream.range(0, 200_000)
                .mapToLong(number -> pseudonyms.hash(SHOP, "customer " + number))
                .distinct()
                .count();
        assertThat(different).isEqualTo(200_000);
    }

    @Test
    void namesACustomerByThirteenDigitsAndLetters() {
        long[] hashes = {1, -1, Long.MIN_VALUE, Long.MAX_VALUE, ANNA};
        assertThat(Arrays.stream(hashes).mapToObj(Pseudonyms::pseudonym))
                .allMatch(name -> name.matches("[0-9a-v]{13}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void needsAWholeSecret() {
        assertThatThrownBy(() -> new Pseudonyms(new byte[16])).isInstanceOf(IllegalArgumentException.class);
    }
}
