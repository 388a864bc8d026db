package io.desirepath.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.graphdb.config.Setting;

class ServerSettingsTests {
    private final Map<Setting<?>, Object> settings = ServerSettings.of(7687, new EmbeddedNeo4j.Limits(1, 1));

    /** The server's own defaults make every stop last longer than ten seconds. */
    @Test
    void stopsWithoutWaitingForConnectionsThatAreGone() {
        assertThat(settings)
                .containsEntry(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO);
        assertThat((Duration) settings.get(BoltConnectorInternalSettings.connection_shutdown_wait_time))
                .isLessThanOrEqualTo(Duration.ofSeconds(1));
    }
}
