package io.desirepath.workspace.graphql;

import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import io.desirepath.shared.WorkspaceId;
import io.desirepath.workspace.WorkspaceHeader;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Puts the workspace a request speaks to where resolvers find it: {@code @ContextValue WorkspaceId workspace}. Over
 * HTTP it is named by a header, over WebSocket once, by a value of the same name in the payload of connection_init,
 * which the platform keeps among the session's attributes.
 */
@Component
class WorkspaceInterceptor implements WebGraphQlInterceptor {
    private static final String KEY = "workspace";

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        WorkspaceId workspace;
        try {
            workspace = WorkspaceHeader.read(named(request));
        } catch (Refusal refusal) {
            return Mono.just(refused(request, refusal.problem()));
        }
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of(KEY, workspace)).build());
        return chain.next(request);
    }

    private static @Nullable String named(WebGraphQlRequest request) {
        Object greeted = request instanceof WebSocketGraphQlRequest overSocket
                ? overSocket.getSessionInfo().getAttributes().get(WorkspaceHeader.NAME)
                : null;
        return greeted instanceof String name ? name : request.getHeaders().getFirst(WorkspaceHeader.NAME);
    }

    private static WebGraphQlResponse refused(WebGraphQlRequest request, Problem problem) {
        ExecutionResult result = ExecutionResult.newExecutionResult()
                .addError(GraphqlErrorBuilder.newError()
                        .message(problem.message())
                        .extensions(Map.of("code", problem.code()))
                        .build())
                .build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
    }
}
