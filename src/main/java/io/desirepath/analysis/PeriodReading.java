package io.desirepath.analysis;

import io.desirepath.analysis.kernel.PeriodTally;
import io.desirepath.shared.NullReason;
import io.desirepath.shared.Proportion;
import io.desirepath.shared.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Counts who stays over a period and who is lost, and reads it. Nothing is known of a period that is not over. */
final class PeriodReading {
    private final LifePlan plan;
    private final Instant from;
    private final Instant to;
    private final PeriodTally tally;

    private PeriodReading(LifePlan plan, TimeRange period, PeriodTally tally) {
        this.plan = plan;
        this.tally = tally;
        from = start(period);
        to = end(plan, period);
    }

    /**
     * Counts.
     *
     * @param period has a start; without an end it ends at the instant that the question speaks for
     */
    static Mono<PeriodReading> of(LifePlan plan, TimeRange period) {
        // Also refuses a period that begins after that instant, where no end is named.
        TimeRange whole = new TimeRange(start(period), end(plan, period));
        return plan.count(() -> new PeriodTally(
                        plan.rules,
                        start(whole).toEpochMilli(),
                        end(plan, whole).toEpochMilli(),
                        plan.plan.touchpoints.size()))
                .map(tally -> new PeriodReading(plan, whole, tally));
    }

    private static Instant start(TimeRange period) {
        return Objects.requireNonNull(period.from(), "from");
    }

    private static Instant end(LifePlan plan, TimeRange period) {
        return period.to() == null ? plan.plan.asOf : period.to();
    }

    Retention retention() {
        return new Retention(
                plan.plan.asOf,
                inactivity(),
                from,
                to,
                rate(),
                ifOver(tally.retained() + tally.reactivated() + tally.newcomers()),
                ifOver(tally.reactivated()),
                ifOver(tally.newcomers()));
    }

    Churn churn() {
        return new Churn(plan.plan.asOf, inactivity(), from, to, rate().complement(), over() ? losses() : List.of());
    }

    private Duration inactivity() {
        return Duration.ofMillis(plan.rules.inactivityMillis());
    }

    private boolean over() {
        return !to.isAfter(plan.plan.asOf);
    }

    private @Nullable Long ifOver(long count) {
        return over() ? (Long) count : null;
    }

    private Proportion rate() {
        return over()
                ? Proportion.of(tally.retained(), tally.activeAtStart(), NullReason.NO_ACTIVE_CUSTOMERS)
                : Proportion.none(0, 0, NullReason.PERIOD_NOT_OVER);
    }

    private List<Churn.Loss> losses() {
        long lost = tally.activeAtStart() - tally.retained();
        List<Churn.Loss> losses = new ArrayList<>();
        if (tally.lostToInactivity() > 0) {
            losses.add(new Churn.Loss(null, share(tally.lostToInactivity(), lost)));
        }
        for (int place = 0; place < plan.plan.touchpoints.size(); place++) {
            if (tally.lostAt(place) > 0) {
                losses.add(new Churn.Loss(plan.plan.touchpoints.get(place), share(tally.lostAt(place), lost)));
            }
        }
        losses.sort(Comparator.comparingLong((Churn.Loss loss) -> loss.share().numerator())
                .reversed());
        return losses;
    }

    private static Proportion share(long some, long lost) {
        return Proportion.of(some, lost, NullReason.NO_CUSTOMERS);
    }
}
