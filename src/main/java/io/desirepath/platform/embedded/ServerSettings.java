package io.desirepath.platform.embedded;

import inet.ipaddr.IPAddressString;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.graphdb.config.Setting;

/** How the embedded server is set: reachable from this machine only, with a password, unable to read files or hosts. */
final class ServerSettings {
    private ServerSettings() {}

    static Map<Setting<?>, Object> of(int port, EmbeddedNeo4j.Limits limits) {
        Map<Setting<?>, Object> settings = new HashMap<>();
        SocketAddress loopback = new SocketAddress("127.0.0.1", port);
        settings.put(BoltConnector.enabled, true);
        settings.put(BoltConnector.listen_address, loopback);
        settings.put(BoltConnector.advertised_address, loopback);
        settings.put(BoltConnector.encryption_level, BoltConnector.EncryptionLevel.DISABLED);

        settings.put(GraphDatabaseSettings.auth_enabled, true);
        settings.put(GraphDatabaseSettings.allow_file_urls, false);
        settings.put(
                GraphDatabaseInternalSettings.cypher_ip_blocklist,
                List.of(new IPAddressString("0.0.0.0/0"), new IPAddressString("::/0")));
        settings.put(GraphDatabaseSettings.udc_enabled, false);
        settings.put(BoltConnector.server_bolt_telemetry_enabled, false);

        settings.put(GraphDatabaseSettings.pagecache_memory, limits.pageCacheBytes());
        settings.put(GraphDatabaseSettings.memory_transaction_global_max_size, limits.transactionBytes());
        settings.put(GraphDatabaseSettings.keep_logical_logs, "256M size");

        // Our driver is closed before the server stops, so there is nobody left to be polite to.
        settings.put(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO);
        settings.put(BoltConnectorInternalSettings.connection_shutdown_wait_time, Duration.ofSeconds(1));
        return settings;
    }
}
