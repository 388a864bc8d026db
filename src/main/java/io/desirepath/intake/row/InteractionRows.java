package io.desirepath.intake.row;

import io.desirepath.evidence.InteractionDraft;
import io.desirepath.intake.fault.IntakeCode;
import io.desirepath.intake.fault.RowFault;
import io.desirepath.intake.recipe.Cells;
import io.desirepath.intake.recipe.Condition;
import io.desirepath.intake.recipe.Content;
import io.desirepath.intake.recipe.Recipe;
import io.desirepath.intake.recipe.Text;
import io.desirepath.intake.recipe.Timing;
import io.desirepath.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes interactions of rows: all that a row makes, or none where one of them is refused. */
public final class InteractionRows implements RowReading<InteractionDraft> {
    private final Recipe recipe;
    private final Content.Interactions content;
    private final Instants instants;

    /** Reads rows by a recipe of that content. */
    public InteractionRows(Recipe recipe, Content.Interactions content, Instants instants) {
        this.recipe = recipe;
        this.content = content;
        this.instants = instants;
    }

    @Override
    public FromRow<InteractionDraft> read(Cells row) throws RowFault {
        if (!holds(recipe.when(), row)) {
            return FromRow.of(List.of());
        }
        String rowId = Values.id(recipe.id(), row);
        String customer = Values.required(content.customer(), row);
        String caseId = Values.optional(content.caseId(), row);
        List<@Nullable String> attributes = Values.attributes(content.attributes(), row);
        List<InteractionDraft> drafts = new ArrayList<>(content.made().size());
        for (Content.Made made : content.made()) {
            if (holds(made.when(), row)) {
                InteractionDraft previous = drafts.isEmpty() ? null : drafts.getLast();
                String id = made.place() == 0 ? rowId : rowId + "/" + made.place();
                drafts.add(draft(id, customer, caseId, attributes, made, previous, row));
            }
        }
        return FromRow.of(drafts);
    }

    private InteractionDraft draft(
            String id,
            String customer,
            @Nullable String caseId,
            List<@Nullable String> attributes,
            Content.Made made,
            @Nullable InteractionDraft previous,
            Cells row)
            throws RowFault {
        String name = Values.required(made.name(), row);
        Instant at = at(made, previous, row);
        try {
            return new InteractionDraft(
                    id,
                    customer,
                    caseId,
                    at,
                    Numbers.optionalWhole(made.sequence(), row),
                    name,
                    Values.optional(made.channel(), row),
                    Numbers.optional(made.value(), row, recipe.decimal()),
                    Numbers.optional(made.cost(), row, recipe.decimal()),
                    end(made, row),
                    made.at() instanceof Timing.Previous,
                    attributes);
        } catch (Refusal refusal) {
            throw Values.fault(refusal, columns(made, row));
        }
    }

    private Instant at(Content.Made made, @Nullable InteractionDraft previous, Cells row) throws RowFault {
        return switch (made.at()) {
            case Timing.Read read -> instants.read(read, row);
            case Timing.Previous ignored -> {
                if (previous == null) {
                    throw new RowFault(
                            IntakeCode.NO_PREVIOUS,
                            null,
                            "The row's first interaction takes its date from the one before it, and there is none."
                                    + " The row is not stored. Give that entry of each an \"at\" of its own.");
                }
                yield previous.at();
            }
        };
    }

    private @Nullable Instant end(Content.Made made, Cells row) throws RowFault {
        Timing.Read end = made.end();
        return end == null || end.text().in(row) == null ? null : instants.read(end, row);
    }

    private Map<String, String> columns(Content.Made made, Cells row) {
        Map<String, String> columns = new HashMap<>();
        put(columns, "id", recipe.id());
        put(columns, "customer", content.customer());
        put(columns, "case", content.caseId());
        put(columns, "name", made.name());
        put(columns, "channel", made.channel());
        put(columns, "value", made.value());
        put(columns, "cost", made.cost());
        if (made.at() instanceof Timing.Read read) {
            put(columns, "at", read.text());
        }
        if (made.end() != null) {
            put(columns, "end", made.end().text());
        }
        String longest = Values.longest(content.attributes(), row);
        if (longest != null) {
            columns.put("attributes", longest);
        }
        return columns;
    }

    private static void put(Map<String, String> columns, String field, @Nullable Text where) {
        if (where != null) {
            columns.put(field, where.label());
        }
    }

    static boolean holds(List<Condition> conditions, Cells row) {
        for (Condition condition : conditions) {
            if (!condition.holds(row)) {
                return false;
            }
        }
        return true;
    }
}
