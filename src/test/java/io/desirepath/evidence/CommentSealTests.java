package io.desirepath.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.shared.WorkspaceId;
import java.nio.charset.StandardCharsets;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class CommentSealTests {
    private static final SecretKey KEY = new SecretKeySpec(new byte[32], "AES");
    private static final String COMMENT = "Посылка так и не пришла, dziękuję";

    @Test
    void opensWhatItSealed() {
        byte[] sealed = CommentSeal.seal(KEY, WorkspaceId.MAIN, 7, COMMENT);
        assertThat(CommentSeal.open(KEY, WorkspaceId.MAIN, 7, sealed)).contains(COMMENT);
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("dzi");
    }

    @Test
    void sealsTheSameCommentDifferentlyEachTime() {
        assertThat(CommentSeal.seal(KEY, WorkspaceId.MAIN, 7, COMMENT))
                .isNotEqualTo(CommentSeal.seal(KEY, WorkspaceId.MAIN, 7, COMMENT));
    }

    @Test
    void opensNothingThatIsNotItsOwn() {
        byte[] sealed = CommentSeal.seal(KEY, WorkspaceId.MAIN, 7, COMMENT);
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;
        assertThat(CommentSeal.open(new SecretKeySpec(otherKey, "AES"), WorkspaceId.MAIN, 7, sealed))
                .isEmpty();
        assertThat(CommentSeal.open(KEY, WorkspaceId.MAIN, 8, sealed)).isEmpty();
        assertThat(CommentSeal.open(KEY, new WorkspaceId("other"), 7, sealed)).isEmpty();
        assertThat(CommentSeal.open(KEY, WorkspaceId.MAIN, 7, new byte[3])).isEmpty();
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThat(CommentSeal.open(KEY, WorkspaceId.MAIN, 7, changed)).isEmpty();
        }
    }
}
