package io.desirepath.platform.graphql;

import java.time.Duration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webflux.GraphQlWebSocketHandler;
import org.springframework.http.codec.CodecConfigurer;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Mono;

/** GraphQL over WebSocket, strict about the protocol {@code graphql-transport-ws}. */
final class GuardedSocketHandler extends GraphQlWebSocketHandler {
    private static final String PROTOCOL = "graphql-transport-ws";
    private static final CloseStatus NO_PROTOCOL = new CloseStatus(4406, "Subprotocol not acceptable");

    GuardedSocketHandler(
            WebGraphQlHandler handler, CodecConfigurer codecs, Duration initialisation, Duration keepAlive) {
        super(handler, codecs, initialisation, keepAlive);
    }

    @Override
    public Mono<Void> handle(WebSocketSession session) {
        return PROTOCOL.equals(session.getHandshakeInfo().getSubProtocol())
                ? super.handle(new StrictSocket(session))
                : session.close(NO_PROTOCOL);
    }
}
