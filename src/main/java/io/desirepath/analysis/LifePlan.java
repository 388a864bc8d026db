package io.desirepath.analysis;

import io.desirepath.analysis.kernel.LifeRules;
import io.desirepath.analysis.kernel.WalkTally;
import io.desirepath.journey.Journey;
import io.desirepath.walk.Counting;
import io.desirepath.walk.Projection;
import io.desirepath.walk.ReplayedWalk;
import io.desirepath.walk.WalkRules;
import io.desirepath.walk.WalkSelection;
import java.time.Clock;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/**
 * A question about lives in the numbers that kernels speak. A life is a walk that nothing ends: neither a window nor a
 * goal nor an exit touchpoint, so each unit has one at most.
 */
final class LifePlan {
    /** Longer than there are instants, and short enough to be added to one. */
    private static final long FOREVER_MILLIS = Long.MAX_VALUE / 4;

    final Plan plan;
    final LifeRules rules;

    LifePlan(Journey journey, Projection projection, LifeQuestion question, Clock clock) {
        plan = new Plan(
                journey,
                projection,
                new AnalysisQuestion(
                        question.started(),
                        question.where(),
                        Counting.CUSTOMERS,
                        null,
                        question.entries(),
                        List.of(),
                        null,
                        question.asOf()),
                clock);
        rules = new LifeRules(
                Journey.requireWindow("inactivity", question.inactivity()).toMillis(),
                plan.asOf.toEpochMilli(),
                plan.rules.exits());
    }

    /** Shows the lives that the question selects to a tally, on all cores. */
    <T extends WalkTally<T>> Mono<T> count(Supplier<T> tally) {
        return count(plan, plan.rules.entries(), plan.selection, tally);
    }

    /**
     * Shows lives to a tally, on all cores.
     *
     * @param entries where a life begins; where there are none, at any touchpoint
     */
    static <T extends WalkTally<T>> Mono<T> count(
            Plan plan, BitSet entries, WalkSelection selection, Supplier<T> tally) {
        WalkRules unending = new WalkRules(
                plan.rules.byCase(),
                FOREVER_MILLIS,
                plan.rules.asOfMillis(),
                entries,
                new BitSet(),
                new BitSet(),
                new BitSet(),
                new BitSet());
        return Pass.overParts(plan, unending, selection, () -> new LifeFold<>(tally.get()))
                .map(fold -> fold.tally);
    }

    /** A tally as a fold. */
    private static final class LifeFold<T extends WalkTally<T>> implements Folding<LifeFold<T>> {
        private final T tally;

        LifeFold(T tally) {
            this.tally = tally;
        }

        @Override
        public void visit(ReplayedWalk life) {
            tally.visit(life);
        }

        @Override
        public LifeFold<T> merge(LifeFold<T> other) {
            tally.merge(other.tally);
            return this;
        }
    }
}
