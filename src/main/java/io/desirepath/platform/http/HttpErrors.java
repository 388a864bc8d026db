package io.desirepath.platform.http;

import io.desirepath.shared.Problem;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a failed request with its problem as JSON: {@code {"code", "message", "path"}}, and at {@code /graphql} in
 * the form that GraphQL clients read, {@code {"errors": [{"message", "extensions": {"code"}}]}}.
 */
@Component
@Order(-2)
final class HttpErrors implements WebExceptionHandler {
    private final JsonMapper json;

    HttpErrors(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(failure);
        }
        Problem problem = Failures.problem(failure);
        HttpStatus status = Failures.status(problem.code());
        response.setStatusCode(status);
        if (failure instanceof MethodNotAllowedException refused) {
            response.getHeaders().setAllow(refused.getSupportedMethods());
        }
        if (status == HttpStatus.CONTENT_TOO_LARGE || status == HttpStatus.REQUEST_TIMEOUT) {
            // What is still on its way is not wanted.
            response.getHeaders().set(HttpHeaders.CONNECTION, "close");
        }
        boolean graphQl =
                exchange.getRequest().getPath().pathWithinApplication().value().equals("/graphql");
        return write(response, graphQl ? asGraphQl(problem) : problem);
    }

    private static Object asGraphQl(Problem problem) {
        return Map.of(
                "errors", List.of(Map.of("message", problem.message(), "extensions", Map.of("code", problem.code()))));
    }

    private Mono<Void> write(ServerHttpResponse response, Object body) {
        byte[] bytes = json.writeValueAsBytes(body);
        response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        response.getHeaders().setContentLength(bytes.length);
        DataBuffer buffer = response.bufferFactory().wrap(bytes);
        return response.writeWith(Mono.just(buffer));
    }
}
