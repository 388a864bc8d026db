package io.desirepath.walk;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A journey's rules, compiled to a lookup from an interaction's place (name and channel) to the touchpoint it belongs
 * to. Attributes are looked at only where a rule has conditions on them, so editing a map never touches the projection.
 * Where several rules accept an interaction it belongs to the first touchpoint in stage order.
 */
public final class Matching {
    /** No touchpoint accepts the interaction. */
    public static final int UNMAPPED = -1;

    /** A place whose first accepting rule has conditions on attributes. */
    private static final int CONDITIONAL = -2;

    private final Rule[] rules;
    private final int[][] accepting;
    private final int[] byPlace;

    /**
     * Compiles rules.
     *
     * @param places how many places the projection knows
     * @param rules one for each touchpoint, in stage order
     */
    public Matching(int places, List<Rule> rules) {
        this.rules = rules.toArray(Rule[]::new);
        accepting = new int[places][];
        byPlace = new int[places];
        for (int place = 0; place < places; place++) {
            accepting[place] = acceptingPlace(place);
            byPlace[place] = lookup(accepting[place]);
        }
    }

    /** How many touchpoints there are. */
    public int touchpoints() {
        return rules.length;
    }

    /** The touchpoint that the row belongs to, or {@link #UNMAPPED}. */
    public int touchpoint(InteractionColumns columns, int row) {
        int touchpoint = byPlace[columns.place(row)];
        return touchpoint == CONDITIONAL ? firstAccepting(columns, row) : touchpoint;
    }

    /** Whether the rule of this touchpoint accepts the row, be it the first to do so or not. */
    public boolean accepts(int touchpoint, InteractionColumns columns, int row) {
        return rules[touchpoint].places.get(columns.place(row)) && rules[touchpoint].holds(columns, row);
    }

    /** The touchpoints that may accept interactions of this place, in stage order. */
    int[] accepting(int place) {
        return accepting[place];
    }

    /** Whether the rule of this touchpoint looks at attributes. */
    boolean conditional(int touchpoint) {
        return !rules[touchpoint].conditions.isEmpty();
    }

    private int[] acceptingPlace(int place) {
        return IntStream.range(0, rules.length)
                .filter(touchpoint -> rules[touchpoint].places.get(place))
                .toArray();
    }

    private int lookup(int[] touchpoints) {
        if (touchpoints.length == 0) {
            return UNMAPPED;
        }
        return rules[touchpoints[0]].conditions.isEmpty() ? touchpoints[0] : CONDITIONAL;
    }

    private int firstAccepting(InteractionColumns columns, int row) {
        for (int touchpoint : accepting[columns.place(row)]) {
            if (rules[touchpoint].holds(columns, row)) {
                return touchpoint;
            }
        }
        return UNMAPPED;
    }

    /**
     * One touchpoint's rule in codes.
     *
     * @param places the places that its conditions on name and channel accept
     * @param conditions on attributes; all must hold
     */
    public record Rule(BitSet places, List<Condition> conditions) {
        private boolean holds(InteractionColumns columns, int row) {
            for (Condition condition : conditions) {
                if (!condition.codes.get(columns.attribute(condition.attribute, row))) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * The attribute has one of these values.
     *
     * @param codes of the values; never 0
     */
    public record Condition(int attribute, BitSet codes) {}
}
