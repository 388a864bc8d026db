package io.desirepath.platform.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A scalar that is a string outside and a value of type {@code T} inside. */
final class TextCoercing<T> implements Coercing<T, String> {
    private final Class<T> type;
    private final Function<String, T> parse;
    private final Function<T, String> format;
    private final String expected;

    /**
     * @param parse throws {@link DateTimeException} or {@link IllegalArgumentException} for text that is none
     * @param expected completes the sentence "Expected …"
     */
    TextCoercing(Class<T> type, Function<String, T> parse, Function<T, String> format, String expected) {
        this.type = type;
        this.parse = parse;
        this.format = format;
        this.expected = expected;
    }

    @Override
    public String serialize(Object result, GraphQLContext context, Locale locale) {
        if (!type.isInstance(result)) {
            throw new CoercingSerializeException("A %s was expected of the server".formatted(type.getSimpleName()));
        }
        return format.apply(type.cast(result));
    }

    @Override
    public T parseValue(Object input, GraphQLContext context, Locale locale) {
        try {
            return parse(input);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new CoercingParseValueException("Expected " + expected + ".", e);
        }
    }

    @Override
    public T parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        try {
            return parse(input instanceof StringValue text ? text.getValue() : input);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new CoercingParseLiteralException("Expected " + expected + ".", e);
        }
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(input instanceof String text ? text : serialize(input, context, locale));
    }

    private T parse(@Nullable Object input) {
        if (!(input instanceof String text)) {
            throw new IllegalArgumentException("no text");
        }
        return parse.apply(text);
    }
}
