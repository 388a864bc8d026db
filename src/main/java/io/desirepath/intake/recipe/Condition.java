package io.desirepath.intake.recipe;

import java.util.Set;

/**
 * Says whether a row counts, or whether it makes one of its interactions: a value is, or is not, one of some values.
 *
 * @param value where to look; an empty or absent value is looked up as the empty text
 * @param among the values named
 * @param wanted true for {@code in}, false for {@code notIn}
 */
public record Condition(Text value, Set<String> among, boolean wanted) {
    public Condition {
        among = Set.copyOf(among);
    }

    public boolean holds(Cells row) {
        String found = value.in(row);
        return among.contains(found == null ? "" : found) == wanted;
    }
}
