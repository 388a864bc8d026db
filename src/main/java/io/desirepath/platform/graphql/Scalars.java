package io.desirepath.platform.graphql;

import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLScalarType;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The scalars of the schema beyond GraphQL's own, and the Java values they stand for. */
final class Scalars {
    static final GraphQLScalarType DATE_TIME = GraphQLScalarType.newScalar()
            .name("DateTime")
            .description("An instant with offset, ISO-8601: 2026-05-17T09:30:00Z.")
            .coercing(new TextCoercing<>(
                    Instant.class,
                    Scalars::parseInstant,
                    DateTimeFormatter.ISO_INSTANT::format,
                    "an instant with offset, ISO-8601, such as 2026-05-17T09:30:00Z"))
            .build();

    static final GraphQLScalarType DURATION = GraphQLScalarType.newScalar()
            .name("Duration")
            .description("A length of elapsed time, ISO-8601 with days at most: P30D, PT4H30M. Years and months are"
                    + " refused, since they have no fixed length.")
            .coercing(new TextCoercing<>(
                    Duration.class,
                    Scalars::parseDuration,
                    Scalars::formatDuration,
                    "a length of elapsed time, ISO-8601 with days at most, such as P30D or PT4H30M"))
            .build();

    static final List<GraphQLScalarType> ALL =
            List.of(DATE_TIME, DURATION, ExtendedScalars.GraphQLLong, ExtendedScalars.Json);

    private Scalars() {}

    /** Four digits a year, as RFC 3339 has it, so that sums with any window stay within milliseconds. */
    private static Instant parseInstant(String text) {
        OffsetDateTime at = OffsetDateTime.parse(text);
        if (at.getYear() < 0 || at.getYear() > 9999) {
            throw new IllegalArgumentException("year");
        }
        return at.toInstant();
    }

    private static Duration parseDuration(String text) {
        Duration duration = Duration.parse(text);
        if (duration.isNegative()) {
            throw new IllegalArgumentException("negative");
        }
        return duration;
    }

    /** Whole days as days, P30D rather than PT720H: as people write them. */
    private static String formatDuration(Duration duration) {
        long days = duration.toDays();
        Duration rest = duration.minusDays(days);
        if (days == 0) {
            return duration.toString();
        }
        return "P" + days + "D" + (rest.isZero() ? "" : rest.toString().substring(1));
    }
}
