package io.desirepath.evidence.graphql;

import io.desirepath.evidence.FeedbackDraft;
import io.desirepath.evidence.InteractionDraft;
import io.desirepath.evidence.Metric;
import io.desirepath.evidence.SubjectKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One interaction or response as GraphQL has read it: fields by name, of the types that the schema promises.
 *
 * @param fields those that were given
 */
record GivenRow(Map<String, @Nullable Object> fields) {
    /** Its attributes' names. */
    List<String> attributeNames() {
        return List.copyOf(attributes().keySet());
    }

    /** The interaction, with its attributes in the order of these names. */
    InteractionDraft interaction(List<String> attributeNames) {
        Map<String, String> attributes = attributes();
        List<@Nullable String> values = new ArrayList<>();
        attributeNames.forEach(name -> values.add(attributes.get(name)));
        return new InteractionDraft(
                needed("id", String.class),
                needed("customer", String.class),
                field("case", String.class),
                needed("at", Instant.class),
                Objects.requireNonNullElse(field("sequence", Long.class), 0L),
                needed("name", String.class),
                field("channel", String.class),
                Objects.requireNonNullElse(field("value", Double.class), Double.NaN),
                Objects.requireNonNullElse(field("cost", Double.class), Double.NaN),
                field("end", Instant.class),
                false,
                values);
    }

    /** The response. */
    FeedbackDraft feedback() {
        String metric = field("metric", String.class);
        return new FeedbackDraft(
                needed("id", String.class),
                needed("customer", String.class),
                needed("at", Instant.class),
                SubjectKind.valueOf(needed("subjectKind", String.class)),
                needed("subject", String.class),
                metric == null ? null : Metric.valueOf(metric),
                field("survey", String.class),
                field("score", Integer.class),
                field("comment", String.class),
                field("language", String.class));
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Object given : Objects.requireNonNullElse(field("attributes", List.class), List.of())) {
            Map<?, ?> attribute = (Map<?, ?>) given;
            attributes.put((String) attribute.get("name"), (String) attribute.get("value"));
        }
        return attributes;
    }

    private <T> @Nullable T field(String name, Class<T> type) {
        return type.cast(fields.get(name));
    }

    private <T> T needed(String name, Class<T> type) {
        return Objects.requireNonNull(field(name, type), name);
    }
}
