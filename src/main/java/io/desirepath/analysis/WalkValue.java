package io.desirepath.analysis;

import io.desirepath.walk.CodeColumn;
import io.desirepath.walk.Places;
import io.desirepath.walk.ReplayedWalk;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The one value that a walk goes by in a breakdown, as a code; 0 where it has none. */
sealed interface WalkValue {
    /** The walk's code, 0 where it has no value. */
    int code(ReplayedWalk walk);

    /** An attribute of the entry interaction, or of the attempt's last. */
    record OfInteraction(int attribute, Attribution attribution) implements WalkValue {
        @Override
        public int code(ReplayedWalk walk) {
            int i = attribution == Attribution.FIRST ? 0 : walk.attemptSize() - 1;
            return walk.columns().attribute(attribute, walk.row(i));
        }
    }

    /** An attribute of the customer. */
    record OfCustomer(CodeColumn column) implements WalkValue {
        @Override
        public int code(ReplayedWalk walk) {
            return code(walk.customer());
        }

        int code(int customer) {
            return customer < column.size() ? column.code(customer) : 0;
        }
    }

    /** The channel of the entry interaction; codes are those of channels plus 1. */
    record OfEntryChannel(Places places) implements WalkValue {
        @Override
        public int code(ReplayedWalk walk) {
            return places.channel(walk.columns().place(walk.row(0))) + 1;
        }
    }

    /** An attribute that nothing has. */
    record Absent() implements WalkValue {
        @Override
        public int code(ReplayedWalk walk) {
            return 0;
        }
    }

    /** Whether a value, and those of the groups it lies in, are what customers have with and without walks. */
    static boolean isOfCustomers(WalkValue value, @Nullable Group within) {
        return value instanceof OfCustomer && (within == null || isOfCustomers(within.value, within.outer));
    }

    /** Walks whose value is one of some: a group of a breakdown. */
    record Group(WalkValue value, BitSet codes, @Nullable Group outer) {
        /** Whether the walk belongs to this group, and to those it lies in. */
        boolean holds(ReplayedWalk walk) {
            return codes.get(value.code(walk)) && (outer == null || outer.holds(walk));
        }

        /** As {@link #holds(ReplayedWalk)}, of a customer, where all values are of customers. */
        boolean holds(int customer) {
            return codes.get(((OfCustomer) value).code(customer)) && (outer == null || outer.holds(customer));
        }
    }
}
