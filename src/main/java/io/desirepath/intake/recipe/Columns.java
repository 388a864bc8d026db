package io.desirepath.intake.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns that a recipe names while it is being read: each gets a slot, in the order it is first met. */
final class Columns {
    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private final Set<String> needed = new LinkedHashSet<>();
    private boolean rowIds;
    private boolean fileName;

    Text.Column named(String name) {
        return new Text.Column(name, slots.computeIfAbsent(name, unseen -> slots.size()));
    }

    /** Notes that every row must hold the columns of this value. */
    Text need(Text text) {
        text.columns().forEach(column -> needed.add(column.name()));
        return text;
    }

    void note(Text.Own own) {
        rowIds |= own == Text.Own.ROW;
        fileName |= own == Text.Own.FILE;
    }

    List<String> all() {
        return new ArrayList<>(slots.keySet());
    }

    List<String> needed() {
        return new ArrayList<>(needed);
    }

    boolean rowIds() {
        return rowIds;
    }

    boolean fileName() {
        return fileName;
    }
}
