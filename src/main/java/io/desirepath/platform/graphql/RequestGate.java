package io.desirepath.platform.graphql;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.parser.ParserOptions;
import io.desirepath.platform.http.AdminKey;
import io.desirepath.platform.http.Fault;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import io.desirepath.workspace.WorkspaceHeader;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.Publisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The first and last to see a GraphQL request, over HTTP or WebSocket: asks sockets for the key, sets the limits of
 * size, cost, number and time, and sees to it that every error has a code.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestGate implements WebSocketGraphQlInterceptor {
    private static final String STREAMS = RequestGate.class.getName() + ".streams";

    private final RequestLimits limits;
    private final ParserOptions parserOptions;
    private final ClientBudgets budgets;
    private final AdminKey key;

    RequestGate(RequestLimits limits, AdminKey key) {
        this.limits = limits;
        this.key = key;
        this.budgets = new ClientBudgets(limits.bucket(), limits.refill(), System::nanoTime);
        this.parserOptions = ParserOptions.getDefaultOperationParserOptions()
                .transform(options -> options.maxCharacters(limits.characters())
                        .maxTokens(limits.tokens())
                        .maxWhitespaceTokens(limits.characters())
                        .redactTokenParserErrorMessages(true));
    }

    @Override
    public Mono<Object> handleConnectionInitialization(WebSocketSessionInfo session, Map<String, Object> payload) {
        String header = session.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        String authorization = payload.get("authorization") instanceof String sent ? sent : header;
        if (!key.opens(authorization)) {
            return Mono.error(new Refusal(Fault.UNAUTHENTICATED.problem()));
        }
        if (payload.get(WorkspaceHeader.NAME) instanceof String workspace) {
            session.getAttributes().put(WorkspaceHeader.NAME, workspace);
        }
        return Mono.empty();
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Allowance allowance = new Allowance(budgets, client(request));
        request.configureExecutionInput((input, builder) -> builder.graphQLContext(
                        Map.of(ParserOptions.class, parserOptions, Allowance.class, allowance))
                .build());
        Mono<WebGraphQlResponse> answer = request instanceof WebSocketGraphQlRequest overSocket
                ? counted(overSocket, chain)
                : chain.next(request);
        return answer.timeout(limits.duration(), Mono.fromSupplier(() -> refused(request, Fault.TIMEOUT.problem())))
                .map(response -> finished(response, allowance));
    }

    private Mono<WebGraphQlResponse> counted(WebSocketGraphQlRequest request, Chain chain) {
        AtomicInteger open = (AtomicInteger)
                request.getSessionInfo().getAttributes().computeIfAbsent(STREAMS, name -> new AtomicInteger());
        if (open.incrementAndGet() > limits.subscriptions()) {
            open.decrementAndGet();
            return Mono.just(refused(
                    request,
                    new Problem(
                            "LIMIT_EXCEEDED",
                            "One socket carries at most %d streams. The others go on. End one first, or open another socket."
                                    .formatted(limits.subscriptions()))));
        }
        AtomicBoolean streams = new AtomicBoolean();
        return chain.next(request)
                .map(response -> {
                    if (!(response.getData() instanceof Publisher<?> stream)) {
                        return response;
                    }
                    streams.set(true);
                    return response.transform(
                            builder -> builder.data(Flux.from(stream).doFinally(signal -> open.decrementAndGet())));
                })
                .doFinally(signal -> {
                    // A stream keeps its place until it ends; whatever else happened, nothing streams.
                    if (!streams.get()) {
                        open.decrementAndGet();
                    }
                });
    }

    private static WebGraphQlResponse finished(WebGraphQlResponse response, Allowance allowance) {
        List<GraphQLError> errors = response.getExecutionResult().getErrors();
        if (errors.isEmpty()) {
            return response;
        }
        List<GraphQLError> coded = errors.stream().map(Answers::withCode).toList();
        WebGraphQlResponse answer = response.transform(builder -> builder.errors(coded));
        if (coded.stream().anyMatch(error -> Fault.RATE_LIMITED.name().equals(Answers.code(error)))) {
            answer.getResponseHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(allowance.secondsUntilNext()));
        }
        return answer;
    }

    private static WebGraphQlResponse refused(WebGraphQlRequest request, Problem problem) {
        ExecutionResult result = ExecutionResult.newExecutionResult()
                .addError(Answers.error(problem))
                .build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
    }

    private static String client(WebGraphQlRequest request) {
        InetSocketAddress address = request.getRemoteAddress();
        return address == null || address.getAddress() == null
                ? ""
                : address.getAddress().getHostAddress();
    }
}
