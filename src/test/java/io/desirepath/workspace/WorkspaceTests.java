package io.desirepath.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.shared.WorkspaceId;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WorkspaceTests {
    @Test
    void callsUniversalTimeByANameThatBrowsersKnow() {
        assertThat(Workspace.named(WorkspaceId.MAIN).timeZone().getId()).isEqualTo("UTC");
        assertThat(in(ZoneOffset.UTC).timeZone().getId()).isEqualTo("UTC");
    }

    @Test
    void keepsAnyOtherTimeZone() {
        assertThat(in(ZoneId.of("Europe/Warsaw")).timeZone().getId()).isEqualTo("Europe/Warsaw");
        assertThat(in(ZoneOffset.ofHours(2)).timeZone().getId()).isEqualTo("+02:00");
    }

    private static Workspace in(ZoneId timeZone) {
        return new Workspace(WorkspaceId.MAIN, "Shop", false, timeZone);
    }
}
