package io.desirepath.analysis;

import io.desirepath.analysis.kernel.KaplanMeier;
import io.desirepath.analysis.kernel.LifeSpans;
import io.desirepath.analysis.kernel.LogRank;
import io.desirepath.analysis.kernel.SurvivalTally;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads survival from the counts. */
final class SurvivalReading {
    /** Comparing costs the square of the groups for each instant of a loss. */
    private static final int MOST_GROUPS = 20;

    private final LifePlan plan;
    private final SurvivalTally tally;

    SurvivalReading(LifePlan plan, SurvivalTally tally) {
        this.plan = plan;
        this.tally = tally;
    }

    /** Refuses what cannot be told apart when the customers start: later values would know the future. */
    static void require(@Nullable BreakdownBy by, int first) {
        if (by instanceof BreakdownBy.ByAttribute(String name, Attribution attribution)
                && attribution != Attribution.FIRST) {
            throw new Refusal(new Problem(
                    "BAD_REQUEST",
                    "Survival is told apart by what is known at the entry. Ask with the attribution FIRST.",
                    List.of("by")));
        }
        if (first < 1 || first > MOST_GROUPS) {
            throw new Refusal(
                    new Problem("BAD_REQUEST", "1 to " + MOST_GROUPS + " groups can be asked for.", List.of("first")));
        }
    }

    Survival survival(@Nullable NamedValue by, int first) {
        KaplanMeier all = new KaplanMeier(tally.spans(tally.groups()));
        Duration inactivity = Duration.ofMillis(plan.rules.inactivityMillis());
        if (by == null) {
            return new Survival(plan.plan.asOf, inactivity, all, List.of(), null);
        }
        List<LifeSpans> spans = new ArrayList<>();
        List<Survival.Group> groups = new ArrayList<>();
        List<Integer> codes = mostFrequent();
        for (int i = 0; i < Math.min(first, codes.size()); i++) {
            spans.add(tally.spans(List.of(codes.get(i))));
            groups.add(new Survival.Group(by.name(codes.get(i)), false, new KaplanMeier(spans.getLast())));
        }
        if (codes.size() > first) {
            spans.add(tally.spans(codes.subList(first, codes.size())));
            groups.add(new Survival.Group(null, true, new KaplanMeier(spans.getLast())));
        }
        return new Survival(plan.plan.asOf, inactivity, all, groups, LogRank.of(spans));
    }

    private List<Integer> mostFrequent() {
        return tally.groups().stream()
                .sorted(Comparator.comparingInt(tally::size).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
