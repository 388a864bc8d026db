package io.desirepath.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarsTests {
    private static final Coercing<?, ?> DURATION = Scalars.DURATION.getCoercing();
    private static final Coercing<?, ?> DATE_TIME = Scalars.DATE_TIME.getCoercing();

    @Property
    boolean readsTheDurationsItWrites(@ForAll @LongRange(min = 0, max = 400_000_000_000L) long milliseconds) {
        Duration duration = Duration.ofMillis(milliseconds);
        return duration.equals(parse(DURATION, write(DURATION, duration)));
    }

    @ParameterizedTest
    @CsvSource({"P30D, P30D", "PT720H, P30D", "PT25H, P1DT1H", "PT4H30M, PT4H30M", "PT0S, PT0S", "PT0.5S, PT0.5S"})
    void writesWholeDaysAsDays(String given, String written) {
        assertThat(write(DURATION, Duration.parse(given))).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1Y", "P1M", "-P1D", "PT-1S", "30", "", "thirty days"})
    void refusesDurationsWithoutAFixedOrPositiveLength(String text) {
        assertThatThrownBy(() -> parse(DURATION, text)).isInstanceOf(CoercingParseValueException.class);
    }

    @Test
    void readsInstantsWithAnyOffset() {
        assertThat(parse(DATE_TIME, "2026-05-17T11:30:00+02:00")).isEqualTo(Instant.parse("2026-05-17T09:30:00Z"));
        assertThat(literal(DATE_TIME, "2026-05-17T09:30:00.250Z")).isEqualTo(Instant.parse("2026-05-17T09:30:00.250Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-17", "2026-05-17T09:30:00", "2026-13-01T00:00:00Z", "now"})
    void refusesInstantsThatAreNone(String text) {
        assertThatThrownBy(() -> parse(DATE_TIME, text)).isInstanceOf(CoercingParseValueException.class);
        assertThatThrownBy(() -> literal(DATE_TIME, text)).isInstanceOf(CoercingParseLiteralException.class);
    }

    @Test
    void refusesNumbersWhereTextBelongs() {
        assertThatThrownBy(() -> parse(DURATION, 30)).isInstanceOf(CoercingParseValueException.class);
        assertThatThrownBy(() -> DURATION.parseLiteral(
                        IntValue.of(30), CoercedVariables.emptyVariables(), GraphQLContext.getDefault(), Locale.ROOT))
                .isInstanceOf(CoercingParseLiteralException.class);
    }

    private static Object parse(Coercing<?, ?> scalar, Object value) {
        return scalar.parseValue(value, GraphQLContext.getDefault(), Locale.ROOT);
    }

    private static Object literal(Coercing<?, ?> scalar, String text) {
        return scalar.parseLiteral(
                StringValue.of(text), CoercedVariables.emptyVariables(), GraphQLContext.getDefault(), Locale.ROOT);
    }

    private static Object write(Coercing<?, ?> scalar, Object value) {
        return scalar.serialize(value, GraphQLContext.getDefault(), Locale.ROOT);
    }
}
