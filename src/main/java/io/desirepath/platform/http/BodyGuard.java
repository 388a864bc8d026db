package io.desirepath.platform.http;

import io.desirepath.shared.Refusal;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;

/**
 * Bounds what a request may send, and how slowly. Files of any size stream in at {@code /api/imports}, which has limits
 * of its own; there only a sender that falls silent is given up.
 */
@Component
@Order(40)
final class BodyGuard implements WebFilter {
    static final long MOST_BYTES = 256 * 1024;
    private static final Duration WHOLE = Duration.ofSeconds(12);
    private static final Duration SILENCE = Duration.ofSeconds(60);

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        String path = request.getPath().pathWithinApplication().value();
        boolean streamed = path.startsWith("/api/imports");
        if (!streamed && request.getHeaders().getContentLength() > MOST_BYTES) {
            return tooLarge();
        }
        boolean needed = path.equals("/graphql") && request.getMethod().equals(HttpMethod.POST);
        Flux<DataBuffer> body = streamed ? whileNotSilent(request.getBody()) : bounded(request.getBody());
        Flux<DataBuffer> guarded = needed ? body.switchIfEmpty(Flux.error(BodyGuard::empty)) : body;
        return chain.filter(exchange.mutate()
                .request(new ServerHttpRequestDecorator(request) {
                    @Override
                    public Flux<DataBuffer> getBody() {
                        return guarded;
                    }
                })
                .build());
    }

    private static Flux<DataBuffer> bounded(Flux<DataBuffer> body) {
        return Flux.defer(() -> {
            AtomicLong bytes = new AtomicLong();
            Mono<Long> deadline = Mono.delay(WHOLE).cache();
            return slow(body.handle((DataBuffer part, SynchronousSink<DataBuffer> sink) -> {
                        if (bytes.addAndGet(part.readableByteCount()) > MOST_BYTES) {
                            DataBufferUtils.release(part);
                            sink.error(new Refusal(Fault.TOO_LARGE.problem()));
                        } else {
                            sink.next(part);
                        }
                    })
                    .timeout(deadline, part -> deadline));
        });
    }

    private static Flux<DataBuffer> whileNotSilent(Flux<DataBuffer> body) {
        return slow(body.timeout(SILENCE));
    }

    private static Flux<DataBuffer> slow(Flux<DataBuffer> body) {
        return body.onErrorMap(TimeoutException.class, late -> new Refusal(Fault.SLOW_REQUEST.problem()));
    }

    private static Mono<Void> tooLarge() {
        return Mono.error(new Refusal(Fault.TOO_LARGE.problem()));
    }

    private static Refusal empty() {
        return new Refusal(Fault.BAD_REQUEST.problem(
                "The request has no body. Nothing was changed. Send JSON: {\"query\": \"{ __typename }\"}."));
    }
}
