package io.desirepath.walk;

import java.util.BitSet;
import java.util.List;

/** What a walk's entry interaction, or its customer, must be like for the walk to count. */
public sealed interface WalkCondition {
    /** Holds for every walk. */
    static WalkCondition always() {
        return new All(List.of());
    }

    /** Whether it holds for the walk that enters at this row. */
    boolean holds(InteractionColumns columns, int entryRow, int customer);

    /**
     * Whether it may hold for a walk of this customer. False spares replaying a customer none of whose walks counts;
     * true promises nothing.
     */
    default boolean mayHold(int customer) {
        return true;
    }

    /** Whether it looks at the customer only, so that it holds for all walks of a customer or for none. */
    default boolean isOfCustomers() {
        return false;
    }

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
            return mayHold(customer);
        }

        @Override
        public boolean mayHold(int customer) {
            return codes.get(customer < column.size() ? column.code(customer) : 0);
        }

        @Override
        public boolean isOfCustomers() {
            return true;
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

        @Override
        public boolean mayHold(int customer) {
            for (WalkCondition condition : conditions) {
                if (!condition.mayHold(customer)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean isOfCustomers() {
            return areOfCustomers(conditions);
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

        @Override
        public boolean mayHold(int customer) {
            for (WalkCondition condition : conditions) {
                if (condition.mayHold(customer)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public boolean isOfCustomers() {
            return areOfCustomers(conditions);
        }
    }

    /** This does not hold. */
    record Not(WalkCondition condition) implements WalkCondition {
        @Override
        public boolean holds(InteractionColumns columns, int entryRow, int customer) {
            return !condition.holds(columns, entryRow, customer);
        }

        @Override
        public boolean mayHold(int customer) {
            // What may hold of a customer's walks may also not hold of them; what is of the customer holds or does not.
            return !condition.isOfCustomers() || !condition.mayHold(customer);
        }

        @Override
        public boolean isOfCustomers() {
            return condition.isOfCustomers();
        }
    }

    /** Asked for each customer, hence without a stream. */
    private static boolean areOfCustomers(List<WalkCondition> conditions) {
        for (WalkCondition condition : conditions) {
            if (!condition.isOfCustomers()) {
                return false;
            }
        }
        return true;
    }
}
