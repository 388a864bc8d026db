package io.desirepath.platform.graphql;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Charges each request to its client and shows it in {@code extensions.cost}: 1, and 1 for every ten fields it asks
 * for. Who has nothing left waits.
 */
final class CostMeter extends SimplePerformantInstrumentation {
    private static final int FIELDS_PER_UNIT = 10;

    @Override
    public ExecutionContext instrumentExecutionContext(
            ExecutionContext context, InstrumentationExecutionParameters parameters, InstrumentationState state) {
        Allowance allowance = context.getGraphQLContext().get(Allowance.class);
        if (allowance != null) {
            int fields = context.getNormalizedQueryTree().get().getOperationFieldCount();
            allowance.spend(1 + fields / FIELDS_PER_UNIT);
        }
        return context;
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result, InstrumentationExecutionParameters parameters, InstrumentationState state) {
        Allowance allowance = parameters.getExecutionInput().getGraphQLContext().get(Allowance.class);
        return CompletableFuture.completedFuture(allowance == null ? result : withCost(result, allowance));
    }

    private static ExecutionResult withCost(ExecutionResult result, Allowance allowance) {
        Map<Object, Object> extensions = new LinkedHashMap<>();
        @Nullable Map<Object, Object> others = result.getExtensions();
        if (others != null) {
            extensions.putAll(others);
        }
        extensions.put("cost", allowance.shown());
        return ExecutionResultImpl.newExecutionResult()
                .from(result)
                .extensions(extensions)
                .build();
    }
}
