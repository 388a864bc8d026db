package io.desirepath.platform.graphql;

import io.desirepath.platform.http.Fault;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webflux.GraphQlHttpHandler;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Answers GraphQL over HTTP: 400 for what is no valid request to clients that read
 * {@code application/graphql-response+json}, 200 to those that read {@code application/json}, and 429 to both when they
 * ask too often.
 */
final class GuardedHttpHandler extends GraphQlHttpHandler {
    GuardedHttpHandler(WebGraphQlHandler handler) {
        super(handler);
    }

    @Override
    protected HttpStatus selectResponseStatus(WebGraphQlResponse response, MediaType mediaType) {
        boolean limited = response.getExecutionResult().getErrors().stream()
                .anyMatch(error -> Fault.RATE_LIMITED.name().equals(Answers.code(error)));
        return limited ? HttpStatus.TOO_MANY_REQUESTS : super.selectResponseStatus(response, mediaType);
    }
}
