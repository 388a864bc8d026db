package io.desirepath.platform.graphql;

import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationValidationParameters;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.validation.QueryComplexityLimits;
import graphql.validation.ValidationError;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Refuses documents that would cost more to validate than they deserve, before they are validated; and tells the
 * validation how deep and how wide a document may be, which it checks without spreading fragments.
 */
final class DocumentLimits extends SimplePerformantInstrumentation {
    private final RequestLimits limits;

    DocumentLimits(RequestLimits limits) {
        this.limits = limits;
    }

    @Override
    public InstrumentationContext<List<ValidationError>> beginValidation(
            InstrumentationValidationParameters parameters, InstrumentationState state) {
        Document document = parameters.getDocument();
        check(document);
        parameters
                .getExecutionInput()
                .getGraphQLContext()
                .put(
                        QueryComplexityLimits.KEY,
                        QueryComplexityLimits.newLimits()
                                .maxDepth(asksAboutSchemaOnly(document) ? limits.introspectionDepth() : limits.depth())
                                .maxFieldsCount(limits.fields())
                                .build());
        return SimpleInstrumentationContext.noOp();
    }

    private void check(Document document) {
        long fragments = document.getDefinitionsOfType(FragmentDefinition.class).size();
        if (fragments > limits.fragments()) {
            throw refusal("QUERY_TOO_COMPLEX", "The request defines " + fragments + " fragments", limits.fragments());
        }
        int aliases = 0;
        Deque<Node<?>> open = new ArrayDeque<>();
        open.add(document);
        while (!open.isEmpty()) {
            Node<?> node = open.remove();
            if (node instanceof Field field) {
                aliases += field.getAlias() == null ? 0 : 1;
                int directives = field.getDirectives().size();
                if (directives > limits.directives()) {
                    throw refusal(
                            "QUERY_TOO_COMPLEX", "A field carries " + directives + " directives", limits.directives());
                }
            }
            node.getChildren().forEach(open::add);
        }
        if (aliases > limits.aliases()) {
            throw refusal("TOO_MANY_ALIASES", "The request renames " + aliases + " fields", limits.aliases());
        }
    }

    private static AbortExecutionException refusal(String code, String found, int most) {
        return new CodedAbort(
                code, "%s; at most %d are allowed. Nothing was changed. Ask for less at once.".formatted(found, most));
    }

    private static boolean asksAboutSchemaOnly(Document document) {
        for (Definition<?> definition : document.getDefinitions()) {
            if (definition instanceof OperationDefinition operation) {
                for (Selection<?> selection : operation.getSelectionSet().getSelections()) {
                    if (!(selection instanceof Field field) || !field.getName().startsWith("__")) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
