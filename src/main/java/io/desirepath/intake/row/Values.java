package io.desirepath.intake.row;

import io.desirepath.intake.fault.IntakeCode;
import io.desirepath.intake.fault.RowFault;
import io.desirepath.intake.recipe.Attribute;
import io.desirepath.intake.recipe.Cells;
import io.desirepath.intake.recipe.Text;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads texts, and says of evidence's refusals which column they are about. */
final class Values {
    private Values() {}

    /** A text that every row must have. */
    static String required(Text where, Cells row) throws RowFault {
        String value = where.in(row);
        if (value == null) {
            throw new RowFault(
                    IntakeCode.MISSING_VALUE,
                    where.label(),
                    "The value is empty. The row is not stored. Give it a value, or skip such rows by when.");
        }
        return value;
    }

    static @Nullable String optional(@Nullable Text where, Cells row) {
        return where == null ? null : where.in(row);
    }

    /** The row's id: what the recipe names, or else the derived one. */
    static String id(@Nullable Text id, Cells row) throws RowFault {
        return id == null ? row.rowId() : required(id, row);
    }

    /** The attributes in the order of the recipe. */
    static List<@Nullable String> attributes(List<Attribute> attributes, Cells row) {
        List<@Nullable String> values = new ArrayList<>(attributes.size());
        for (Attribute attribute : attributes) {
            values.add(attribute.value().in(row));
        }
        return values;
    }

    /** The fault behind a refusal by evidence, whose path names the draft's field. */
    static RowFault fault(Refusal refusal, Map<String, String> columns) {
        Problem problem = refusal.problem();
        String field = problem.path().isEmpty() ? "" : problem.path().getFirst();
        return new RowFault(problem.code(), columns.get(field), problem.message());
    }

    /** The attribute with the longest value: the one that a refusal of attributes is about. */
    static @Nullable String longest(List<Attribute> attributes, Cells row) {
        String column = null;
        int most = 0;
        for (Attribute attribute : attributes) {
            String value = attribute.value().in(row);
            if (value != null && value.length() > most) {
                most = value.length();
                column = attribute.value().label();
            }
        }
        return column;
    }
}
