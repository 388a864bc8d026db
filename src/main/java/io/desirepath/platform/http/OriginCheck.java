package io.desirepath.platform.http;

import io.desirepath.shared.Refusal;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets a browser ask only from this server's own pages, over HTTP and WebSocket. Programs, which send no Origin, are
 * not concerned. Where no key is asked for, the name under which the server is addressed must be this machine's own as
 * well: otherwise a foreign page could have its own name resolve to this machine and pass for ours.
 */
@Component
@Order(20)
final class OriginCheck implements WebFilter {
    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final Set<String> allowedOrigins;
    private final AdminKey key;

    OriginCheck(@Value("${desirepath.allowed-origins:}") Set<String> allowedOrigins, AdminKey key) {
        this.allowedOrigins = allowedOrigins;
        this.key = key;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        String origin = request.getHeaders().getOrigin();
        if (origin != null && allowedOrigins.contains(origin)) {
            return chain.filter(exchange);
        }
        InetSocketAddress host = request.getHeaders().getHost();
        boolean ours = origin == null || isOwn(origin, host);
        boolean namedRightly = key.isRequired() || host == null || LOCAL_NAMES.contains(host.getHostString());
        return ours && namedRightly ? chain.filter(exchange) : Mono.error(new Refusal(Fault.FORBIDDEN.problem()));
    }

    private static boolean isOwn(String origin, @Nullable InetSocketAddress host) {
        try {
            URI uri = URI.create(origin);
            boolean tls = "https".equals(uri.getScheme());
            int port = uri.getPort() != -1 ? uri.getPort() : tls ? 443 : 80;
            return uri.getHost() != null
                    && host != null
                    && uri.getHost().equalsIgnoreCase(host.getHostString())
                    && port == portOf(host, tls);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The port in the header Host; without one it is the scheme's, which behind a proxy is the browser's, not ours. */
    private static int portOf(InetSocketAddress host, boolean tls) {
        return host.getPort() != 0 ? host.getPort() : tls ? 443 : 80;
    }
}
