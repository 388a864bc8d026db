package io.desirepath.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceIdTests {
    @Test
    void isMainByDefault() {
        assertThat(WorkspaceId.MAIN.key()).isEqualTo("main");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "shop-2026", "abcdefghijklmnopqrstuvwxyz-0123456789-abcdefghijklmnopqrstuvwxy"})
    void acceptsLettersDigitsAndHyphens(String key) {
        assertThat(new WorkspaceId(key)).hasToString(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-a",
                "a-",
                "A",
                "a b",
                "ä",
                "a/b",
                "a\n",
                "abcdefghijklmnopqrstuvwxyz-0123456789-abcdefghijklmnopqrstuvwxyz"
            })
    void refusesAnythingElse(String key) {
        assertThatThrownBy(() -> new WorkspaceId(key))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo("BAD_REQUEST"));
    }
}
