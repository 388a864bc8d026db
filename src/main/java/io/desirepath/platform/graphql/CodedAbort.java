package io.desirepath.platform.graphql;

import graphql.execution.AbortExecutionException;
import java.io.Serial;
import java.util.Map;

/** A request that is not carried out, with the code that says why. */
final class CodedAbort extends AbortExecutionException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;

    CodedAbort(String code, String message) {
        super(message);
        this.code = code;
    }

    @Override
    public Map<String, Object> getExtensions() {
        return Map.of("code", code);
    }
}
