package io.desirepath.platform.http;

import io.desirepath.shared.Refusal;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Asks for the admin key at every door behind which there are data. The editor's pages and the health checks are open;
 * a WebSocket is let in and asked in its first message, since browsers cannot send a header with it.
 */
@Component
@Order(30)
final class KeyCheck implements WebFilter {
    private final AdminKey key;

    KeyCheck(AdminKey key) {
        this.key = key;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        if (isOpen(request) || key.opens(request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION))) {
            return chain.filter(exchange);
        }
        exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Desirepath\"");
        return Mono.error(new Refusal(Fault.UNAUTHENTICATED.problem()));
    }

    private static boolean isOpen(ServerHttpRequest request) {
        String path = request.getPath().pathWithinApplication().value();
        boolean socket = "websocket".equalsIgnoreCase(request.getHeaders().getUpgrade());
        boolean guarded = path.startsWith("/api/")
                || (path.startsWith("/graphql") && !socket)
                || (path.startsWith("/actuator") && !path.startsWith("/actuator/health"));
        return !guarded;
    }
}
