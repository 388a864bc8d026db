package io.desirepath.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Alternatives and how likely each is. Immutable.
 *
 * @param <T> what is chosen
 */
final class Choice<T> {
    private final List<T> alternatives;
    private final double[] upTo;

    private Choice(List<T> alternatives, double[] upTo) {
        this.alternatives = alternatives;
        this.upTo = upTo;
    }

    /** One alternative with its weight, to add more to with {@link #or}. */
    static <T> Choice<T> of(T alternative, double weight) {
        return new Choice<>(List.of(alternative), new double[] {weight});
    }

    /** The same with one alternative more; weights are relative, 0 or above. */
    Choice<T> or(T alternative, double weight) {
        if (!(weight >= 0)) {
            throw new IllegalArgumentException("No weight: " + weight);
        }
        List<T> more = new ArrayList<>(alternatives);
        more.add(alternative);
        double[] sums = Arrays.copyOf(upTo, upTo.length + 1);
        sums[upTo.length] = total() + weight;
        return new Choice<>(List.copyOf(more), sums);
    }

    /** The alternatives, in the order given. */
    List<T> alternatives() {
        return alternatives;
    }

    /** How likely an alternative is, 0 to 1. */
    double share(T alternative) {
        int place = alternatives.indexOf(alternative);
        return (upTo[place] - (place == 0 ? 0 : upTo[place - 1])) / total();
    }

    /** Draws one. */
    T draw(RandomGenerator random) {
        double drawn = random.nextDouble() * total();
        int place = 0;
        while (place < upTo.length - 1 && drawn >= upTo[place]) {
            place++;
        }
        return alternatives.get(place);
    }

    private double total() {
        return upTo[upTo.length - 1];
    }
}
