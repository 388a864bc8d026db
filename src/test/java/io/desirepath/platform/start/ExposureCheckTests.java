package io.desirepath.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class ExposureCheckTests {
    private static final String KEY_HASH = "0123456789abcdef".repeat(4);

    /** The last ones are what a web server takes for every address of the machine. */
    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "0", "::0", "::ffff:0.0.0.0", "", " "})
    void refusesWhereOthersCouldComeInWithoutAKey(String address) {
        assertThatThrownBy(() -> check(Map.of("SERVER_ADDRESS", address)))
                .isInstanceOfSatisfying(StartRefused.class, refused -> {
                    assertThat(refused).hasMessageContaining("no admin key is configured");
                    assertThat(refused.remedy()).contains("--desirepath.admin-key-hash=");
                });
    }

    @Test
    void refusesWhereNobodySaysWhereToListen() {
        assertThatThrownBy(() -> check(Map.of())).isInstanceOf(StartRefused.class);
    }

    @Test
    void refusesAManagementOfItsOwnThatOthersCouldReach() {
        Map<String, Object> listening = Map.of("SERVER_ADDRESS", "127.0.0.1", "MANAGEMENT_SERVER_PORT", "9090");

        assertThatThrownBy(() -> check(listening))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.remedy()).contains("management.server.address"));

        Map<String, Object> closed = new HashMap<>(listening);
        closed.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        assertThatCode(() -> check(closed)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "localhost", "127.8.8.8"})
    void letsThisMachineInWithoutAKey(String address) {
        assertThatCode(() -> check(Map.of("SERVER_ADDRESS", address))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", ""})
    void listensAnywhereWithAKey(String address) {
        assertThatCode(() -> check(Map.of("SERVER_ADDRESS", address, "DESIREPATH_ADMIN_KEY_HASH", KEY_HASH)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "secret", "0123456789abcdef"})
    void refusesAHashThatIsNone(String hash) {
        assertThatThrownBy(() -> check(Map.of("SERVER_ADDRESS", "127.0.0.1", "DESIREPATH_ADMIN_KEY_HASH", hash)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("is no SHA-256");
    }

    private static void check(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        ConfigurationPropertySources.attach(environment);
        GenericApplicationContext context = new GenericApplicationContext();
        context.setEnvironment(environment);
        new ExposureCheck().initialize(context);
    }
}
