package io.desirepath.analysis;

import io.desirepath.analysis.kernel.WhatIfChain;
import io.desirepath.shared.NullReason;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Proportion;
import io.desirepath.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads from the attempts what would come of other exit rates. */
final class WhatIfReading {
    private final JourneyAnalysis analysis;
    private final Plan plan;
    private final Footfall footfall;
    private final WhatIfChain chain;

    WhatIfReading(JourneyAnalysis analysis) {
        this.analysis = analysis;
        plan = analysis.plan;
        footfall = new Footfall(analysis);
        chain = new WhatIfChain(plan.shape, analysis.counted.walks().attempts());
    }

    WhatIf of(List<WhatIfChange> changes) {
        Map<Integer, Double> rates = rates(changes);
        NullReason missing = analysis.matured() == 0 ? NullReason.NO_MATURED_WALKS : unvisited(rates);
        return new WhatIf(
                rates.entrySet().stream()
                        .map(rate -> rate(rate.getKey(), rate.getValue()))
                        .toList(),
                missing == null ? chain.of(rates) : WhatIfChain.Outcome.none(missing));
    }

    /** By touchpoint, in stage order; refuses what cannot be meant. */
    private Map<Integer, Double> rates(List<WhatIfChange> changes) {
        if (changes.isEmpty()) {
            throw refusal("Name at least one touchpoint whose exit rate is to be another.");
        }
        Map<Integer, Double> rates = new TreeMap<>();
        for (WhatIfChange change : changes) {
            int touchpoint = plan.place(change.touchpoint(), "changes");
            if (!(change.exitRate() >= 0 && change.exitRate() <= 1)) {
                throw refusal("An exit rate lies from 0 to 1.");
            }
            if (plan.shape.exits().get(touchpoint)) {
                throw refusal("An exit touchpoint is the reason of exits, not the place of any. Change the exit rate of"
                        + " the touchpoints before it.");
            }
            if (rates.put(touchpoint, change.exitRate()) != null) {
                throw refusal("A touchpoint has one exit rate. Name each touchpoint once.");
            }
        }
        return rates;
    }

    private static Refusal refusal(String message) {
        return new Refusal(new Problem("BAD_REQUEST", message, List.of("changes")));
    }

    private @Nullable NullReason unvisited(Map<Integer, Double> rates) {
        return rates.keySet().stream()
                .map(this::unvisited)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Why no matured attempt passes a touchpoint; null where some do. Attempts that end at a goal do not pass it. */
    private @Nullable NullReason unvisited(int touchpoint) {
        if (chain.visits(touchpoint) > 0) {
            return null;
        }
        boolean ends = plan.shape.goals().get(touchpoint)
                && analysis.counted.walks().of(new Measure.Footfall()).reached(touchpoint) > 0;
        return ends ? NullReason.AFTER_GOAL : footfall.nothing(touchpoint);
    }

    private WhatIf.Rate rate(int touchpoint, double exitRate) {
        long visits = chain.visits(touchpoint);
        long goOn = chain.goOn(touchpoint);
        NullReason missing = unvisited(touchpoint);
        return new WhatIf.Rate(
                plan.touchpoints.get(touchpoint),
                missing == null
                        ? Proportion.of(visits - goOn, visits, NullReason.NOT_REACHED)
                        : Proportion.none(0, 0, missing),
                exitRate,
                goOn < WhatIf.Rate.MINIMUM);
    }
}
