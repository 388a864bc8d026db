package io.desirepath.platform.start;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Refuses to listen beyond this machine without a key that keeps strangers out. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ExposureCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-fA-F]{64}");
    private static final String EVERY_ADDRESS = "0.0.0.0";
    private static final String HOW_TO_MAKE_ONE = "Make a key and its hash with:"
            + " key=$(openssl rand -hex 32); echo \"key: $key\"; printf %s \"$key\" | sha256sum"
            + " — and start with --desirepath.admin-key-hash=<the hash>.";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        String hash = environment.getProperty("desirepath.admin-key-hash", "");
        if (!hash.isEmpty() && !SHA_256.matcher(hash).matches()) {
            throw new StartRefused(
                    "desirepath.admin-key-hash is no SHA-256: it must have 64 hexadecimal digits.", HOW_TO_MAKE_ONE);
        }
        if (hash.isEmpty()) {
            requireLoopback(environment, "server.address");
            // A port of its own makes the management a server of its own, which has an address of its own.
            if (environment.containsProperty("management.server.port")) {
                requireLoopback(environment, "management.server.address");
            }
        }
    }

    private static void requireLoopback(Environment environment, String setting) {
        String given = environment.getProperty(setting, "");
        // An empty one, such as of a variable that is set to nothing, is to the web server as if none were given.
        String address = given.isBlank() ? EVERY_ADDRESS : given;
        if (!isLoopback(setting, address)) {
            throw new StartRefused(
                    "Desirepath was to listen on " + address
                            + ", where others can reach it, but no admin key is configured.",
                    "Set " + setting + " to 127.0.0.1, or configure a key. " + HOW_TO_MAKE_ONE);
        }
    }

    private static boolean isLoopback(String setting, String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new StartRefused(
                    setting + " is \"" + address + "\", which is no address of this machine.",
                    "Set it to 127.0.0.1, or name an address this machine has.");
        }
    }
}
