package io.desirepath.walk.graphql;

import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import io.desirepath.shared.WorkspaceId;
import io.desirepath.walk.NameCount;
import io.desirepath.walk.Projections;
import io.desirepath.walk.Vocabulary;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Answers what can be filtered and broken down by, and what is known by name. */
@Controller
class VocabularyController {
    private static final int MOST = 1_000;
    private static final int COMMON = 100;

    private final Projections projections;

    VocabularyController(Projections projections) {
        this.projections = projections;
    }

    @QueryMapping
    Mono<Vocabulary> vocabulary(@ContextValue WorkspaceId workspace) {
        return projections.current(workspace).map(Vocabulary::new);
    }

    @SchemaMapping
    List<NameCount> names(Vocabulary vocabulary, @Argument @Nullable Integer first) {
        return firstOf(vocabulary.names(), first, COMMON);
    }

    @SchemaMapping
    List<NameCount> channels(Vocabulary vocabulary, @Argument @Nullable Integer first) {
        return firstOf(vocabulary.channels(), first, COMMON);
    }

    @SchemaMapping(typeName = "AttributeVocabulary")
    List<NameCount> values(Vocabulary.AttributeValues attribute, @Argument @Nullable Integer first) {
        return firstOf(attribute.values(), first, COMMON);
    }

    @SchemaMapping(typeName = "AttributeVocabulary")
    int distinct(Vocabulary.AttributeValues attribute) {
        return attribute.values().size();
    }

    /** The beginning of a list; refused where more than 1 000 are asked for. */
    static List<NameCount> firstOf(List<NameCount> names, @Nullable Integer first, int common) {
        int size = first == null ? common : first;
        if (size < 0 || size > MOST) {
            throw new Refusal(new Problem(
                    "BAD_REQUEST", "A list has 0 to %d; %d were asked for.".formatted(MOST, size), List.of("first")));
        }
        return names.stream().limit(size).toList();
    }
}
