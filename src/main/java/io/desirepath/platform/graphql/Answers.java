package io.desirepath.platform.graphql;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.schema.DataFetchingEnvironment;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import io.desirepath.platform.http.Failures;
import io.desirepath.platform.http.Fault;
import io.desirepath.shared.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import org.springframework.stereotype.Component;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;

/** Gives each error of a GraphQL answer a stable {@code extensions.code} and words that tell nothing of our inside. */
@Component
final class Answers implements DataFetcherExceptionResolver, SubscriptionExceptionResolver {
    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable failure, DataFetchingEnvironment environment) {
        Problem problem = problem(failure);
        return Mono.just(List.of(GraphqlErrorBuilder.newError(environment)
                .message("%s", problem.message())
                .extensions(extensions(problem))
                .build()));
    }

    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable failure) {
        return Mono.just(List.of(error(problem(failure))));
    }

    /**
     * The engine's own abort says that nobody waits any more: the time was up, or the client went. No fault of ours.
     */
    private static Problem problem(Throwable failure) {
        Throwable cause = Exceptions.unwrap(failure);
        boolean cancelled = cause instanceof AbortExecutionException
                || (cause instanceof CompletionException && cause.getCause() instanceof AbortExecutionException);
        return cancelled ? Fault.TIMEOUT.problem() : Failures.problem(failure);
    }

    /** An error of the whole request. */
    static GraphQLError error(Problem problem) {
        return GraphqlErrorBuilder.newError()
                .message("%s", problem.message())
                .extensions(extensions(problem))
                .build();
    }

    /** The same error with a code, where the engine gave it none. */
    static GraphQLError withCode(GraphQLError error) {
        if (code(error) != null) {
            return error;
        }
        boolean callers = error.getErrorType() instanceof ErrorType type && type != ErrorType.DataFetchingException;
        return GraphqlErrorBuilder.newError()
                .message("%s", error.getMessage())
                .locations(error.getLocations() == null ? List.of() : error.getLocations())
                .path(error.getPath() == null ? List.of() : error.getPath())
                .extensions(Map.of("code", callers ? codeOf(error) : Fault.INTERNAL_ERROR.name()))
                .build();
    }

    static @Nullable Object code(GraphQLError error) {
        return error.getExtensions() == null ? null : error.getExtensions().get("code");
    }

    private static String codeOf(GraphQLError error) {
        if (error instanceof ValidationError invalid) {
            if (invalid.getValidationErrorType() == ValidationErrorType.MaxQueryDepthExceeded) {
                return "QUERY_TOO_DEEP";
            }
            if (invalid.getValidationErrorType() == ValidationErrorType.MaxQueryFieldsExceeded) {
                return "QUERY_TOO_COMPLEX";
            }
        }
        return error.getErrorType() == ErrorType.NullValueInNonNullableField
                ? Fault.INTERNAL_ERROR.name()
                : Fault.BAD_REQUEST.name();
    }

    private static Map<String, Object> extensions(Problem problem) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", problem.code());
        if (!problem.path().isEmpty()) {
            extensions.put("input", problem.path());
        }
        return extensions;
    }
}
