package io.desirepath.analysis.kernel;

import io.desirepath.walk.ReplayedWalk;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * How long lives last, by group: from the entry to the first loss, or, while there is none, to the instant the question
 * speaks for. Who comes back after a loss is lost all the same. Eight bytes a life.
 */
public final class SurvivalTally implements WalkTally<SurvivalTally> {
    private final LifeRules rules;
    private final ToIntFunction<ReplayedWalk> groupOf;
    private final Map<Integer, Lives> groups = new HashMap<>();

    /** Prepares to count nothing yet. */
    public SurvivalTally(LifeRules rules, ToIntFunction<ReplayedWalk> groupOf) {
        this.rules = rules;
        this.groupOf = groupOf;
    }

    private record Lives(Millis lost, Millis censored) {}

    @Override
    public void visit(ReplayedWalk life) {
        Lives group = group(groupOf.applyAsInt(life));
        long loss = rules.firstLoss(life);
        if (loss == LifeRules.NEVER) {
            group.censored.add(rules.asOfMillis() - life.atMillis(0));
        } else {
            group.lost.add(loss - life.atMillis(0));
        }
    }

    private Lives group(int number) {
        return groups.computeIfAbsent(number, key -> new Lives(new Millis(), new Millis()));
    }

    @Override
    public void merge(SurvivalTally other) {
        other.groups.forEach((number, lives) -> {
            group(number).lost.add(lives.lost);
            group(number).censored.add(lives.censored);
        });
    }

    /** The groups that lives are in. */
    public Set<Integer> groups() {
        return Set.copyOf(groups.keySet());
    }

    /** How many lives are in a group. */
    public int size(int number) {
        return group(number).lost.size() + group(number).censored.size();
    }

    /** How long the lives of these groups last, together. */
    public LifeSpans spans(Iterable<Integer> of) {
        Lives together = new Lives(new Millis(), new Millis());
        for (int number : of) {
            Lives lives = group(number);
            together.lost.add(lives.lost);
            together.censored.add(lives.censored);
        }
        return new LifeSpans(together.lost.toDoubles(), together.censored.toDoubles());
    }
}
