package io.desirepath.journey;

import io.desirepath.shared.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What other edits did to a journey since the revision that an edit is based on. */
final class EarlierEdits {
    private record Field(ElementId element, String name) {}

    private final JourneyId journey;
    private final Set<Operation> operations = new HashSet<>();
    private final Set<ElementId> removed = new HashSet<>();
    private final Map<Field, @Nullable Object> set = new LinkedHashMap<>();

    EarlierEdits(Standing standing) {
        journey = standing.journey().id();
        for (Revision revision : standing.since()) {
            removed.addAll(revision.removed());
            for (Operation operation : revision.operations()) {
                operations.add(operation);
                set.putAll(fields(operation));
            }
        }
    }

    /** Whether the very same operation is among them: a resend. */
    boolean contain(Operation operation) {
        return operations.contains(operation);
    }

    /** Whether one of them took this away. */
    boolean removed(ElementId id) {
        return removed.contains(id);
    }

    /** The fields that they had set to something else than these operations do, or that these delete. */
    List<Clash> clashes(List<Operation> mine, Set<ElementId> deleted) {
        Map<Field, @Nullable Object> yours = changed(mine);
        List<Clash> clashes = new ArrayList<>();
        set.forEach((field, theirs) -> {
            boolean other = yours.containsKey(field) && !Objects.equals(yours.get(field), theirs);
            boolean lost = deleted.contains(field.element) && theirs != null;
            if (other || lost) {
                clashes.add(new Clash(field.element, field.name, lost ? null : yours.get(field), theirs));
            }
        });
        return clashes;
    }

    /** Throws a {@link Refusal} with {@code STALE_REVISION} where they touched what these operations set or delete. */
    void refuse(List<Operation> mine, Set<ElementId> deleted) {
        Map<Field, @Nullable Object> yours = changed(mine);
        for (Field field : set.keySet()) {
            if (yours.containsKey(field) || deleted.contains(field.element)) {
                throw new Refusal(
                        "STALE_REVISION",
                        "Another edit has set \"%s\" of the same %s since your base revision. Nothing was changed. Read the journey again, then send your edit anew."
                                .formatted(field.name, field.element.type().toLowerCase(Locale.ROOT)));
            }
        }
    }

    private Map<Field, @Nullable Object> changed(List<Operation> mine) {
        Map<Field, @Nullable Object> fields = new LinkedHashMap<>();
        for (Operation operation : mine) {
            if (!(operation instanceof AddStage
                    || operation instanceof AddTouchpoint
                    || operation instanceof AddTransition)) {
                fields.putAll(fields(operation));
            }
        }
        return fields;
    }

    private Map<Field, @Nullable Object> fields(Operation operation) {
        ElementId element = operation.element().orElse(journey);
        Map<Field, @Nullable Object> fields = new LinkedHashMap<>();
        operation.fields().forEach((name, value) -> fields.put(new Field(element, name), value));
        return fields;
    }
}
