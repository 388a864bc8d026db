package io.desirepath.walk;

import java.util.BitSet;
import java.util.List;

/** What a walk's entry interaction, or its customer, must be like for the walk to count. */
public sealed interface WalkCondition {
    /** Holds for every walk. */
    WalkCondition ALWAYS = new All(List.of());

    /** Whether it holds for the walk that enters at this row. */
    boolean holds(InteractionColumns columns, int entryRow, int customer);

    /** The entry interaction's place, thus its name or channel, is one of these. */
    record PlaceIn(BitSet places) implements WalkCondition {
        @Override
        public boolean holds(InteractionColumns columns, int entryRow, int customer) {
            return places.get(columns.place(entryRow));
        }
    }

    /** The entry interaction's attribute has one of these codes. */
    record AttributeIn(int attribute, BitSet codes) implements WalkCondition {
        @Override
        public boolean holds(InteractionColumns columns, int entryRow, int customer) {
            return codes.get(columns.attribute(attribute, entryRow));
        }
    }

    /** The customer's attribute has one of these codes; customers beyond the column have code 0. */
    record CustomerAttributeIn(CodeColumn column, BitSet codes) implements WalkCondition {
        @Override
        public boolean holds(InteractionColumns columns, int entryRow, int customer) {
            return codes.get(customer < column.size() ? column.code(customer) : 0);
        }
    }

    /** All of these hold. */
    record All(List<WalkCondition> conditions) implements WalkCondition {
        @Override
        public boolean holds(InteractionColumns columns, int entryRow, int customer) {
            for (WalkCondition condition : conditions) {
                if (!condition.holds(columns, entryRow, customer)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** At least one of these holds. */
    record Any(List<WalkCondition> conditions) implements WalkCondition {
        @Override
        public boolean holds(InteractionColumns columns, int entryRow, int customer) {
            for (WalkCondition condition : conditions) {
                if (condition.holds(columns, entryRow, customer)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** This does not hold. */
    record Not(WalkCondition condition) implements WalkCondition {
        @Override
        public boolean holds(InteractionColumns columns, int entryRow, int customer) {
            return !condition.holds(columns, entryRow, customer);
        }
    }
}
