package io.desirepath.platform.http;

import io.desirepath.shared.Refusal;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Asks for the admin key at every door, except that anybody may read the pages of the editor and of the API explorer,
 * which hold no data, and the health checks. A WebSocket is let in and asked in its first message, since browsers
 * cannot send a header with it.
 */
@Component
@Order(30)
final class KeyCheck implements WebFilter {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<String> GUARDED = Set.of("api", "graphql", "actuator");
    private static final List<String> HEALTH = List.of("actuator", "health");

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
        List<String> path = decoded(request.getPath().pathWithinApplication());
        boolean reads = READING.contains(request.getMethod());
        if (!reads) {
            return false;
        }
        return path.isEmpty()
                || !GUARDED.contains(path.getFirst())
                || isSocket(request, path)
                || (path.size() >= 2 && path.subList(0, 2).equals(HEALTH));
    }

    /** As requests are routed: only a GET for this very path becomes a socket, whatever else says it wants to. */
    private static boolean isSocket(ServerHttpRequest request, List<String> path) {
        return HttpMethod.GET.equals(request.getMethod())
                && path.equals(List.of("graphql"))
                && "websocket".equalsIgnoreCase(request.getHeaders().getUpgrade());
    }

    /** The path's segments as routes are matched with: decoded, without parameters. */
    private static List<String> decoded(PathContainer path) {
        return path.elements().stream()
                .filter(PathContainer.PathSegment.class::isInstance)
                .map(element -> ((PathContainer.PathSegment) element).valueToMatch())
                .toList();
    }
}
