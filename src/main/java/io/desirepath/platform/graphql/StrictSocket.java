package io.desirepath.platform.graphql;

import java.util.Map;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.HandshakeInfo;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A socket that is closed with 4400 at the first message that the protocol does not know. */
final class StrictSocket implements WebSocketSession {
    private static final CloseStatus BAD_MESSAGE = new CloseStatus(4400, "Invalid message");
    private static final JsonMapper JSON = new JsonMapper();

    private final WebSocketSession socket;

    StrictSocket(WebSocketSession socket) {
        this.socket = socket;
    }

    @Override
    public Flux<WebSocketMessage> receive() {
        return socket.receive()
                .concatMap(message -> isKnown(message)
                        ? Mono.just(message)
                        : socket.close(BAD_MESSAGE).then(Mono.<WebSocketMessage>empty()));
    }

    private static boolean isKnown(WebSocketMessage message) {
        return switch (message.getType()) {
            case PING, PONG -> true;
            case BINARY -> false;
            case TEXT -> isKnown(message.getPayloadAsText());
        };
    }

    private static boolean isKnown(String text) {
        JsonNode message;
        try {
            message = JSON.readTree(text);
        } catch (JacksonException e) {
            return false;
        }
        JsonNode payload = message.path("payload");
        return switch (message.path("type").asString("")) {
            case "connection_init", "ping", "pong" -> payload.isMissingNode() || payload.isNull() || payload.isObject();
            case "subscribe" -> hasId(message) && payload.path("query").isString();
            case "complete" -> hasId(message);
            default -> false;
        };
    }

    private static boolean hasId(JsonNode message) {
        return !message.path("id").asString("").isEmpty();
    }

    @Override
    public String getId() {
        return socket.getId();
    }

    @Override
    public HandshakeInfo getHandshakeInfo() {
        return socket.getHandshakeInfo();
    }

    @Override
    public DataBufferFactory bufferFactory() {
        return socket.bufferFactory();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return socket.getAttributes();
    }

    @Override
    public Mono<Void> send(Publisher<WebSocketMessage> messages) {
        return socket.send(messages);
    }

    @Override
    public boolean isOpen() {
        return socket.isOpen();
    }

    @Override
    public Mono<Void> close(CloseStatus status) {
        return socket.close(status);
    }

    @Override
    public Mono<CloseStatus> closeStatus() {
        return socket.closeStatus();
    }

    @Override
    public WebSocketMessage textMessage(String payload) {
        return socket.textMessage(payload);
    }

    @Override
    public WebSocketMessage binaryMessage(Function<DataBufferFactory, DataBuffer> payload) {
        return socket.binaryMessage(payload);
    }

    @Override
    public WebSocketMessage pingMessage(Function<DataBufferFactory, DataBuffer> payload) {
        return socket.pingMessage(payload);
    }

    @Override
    public WebSocketMessage pongMessage(Function<DataBufferFactory, DataBuffer> payload) {
        return socket.pongMessage(payload);
    }
}
