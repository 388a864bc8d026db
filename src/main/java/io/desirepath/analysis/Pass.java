package io.desirepath.analysis;

import com.google.common.collect.Streams;
import io.desirepath.analysis.kernel.JourneyTally;
import io.desirepath.analysis.kernel.ScoreTally;
import io.desirepath.walk.WalkReplay;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Passes over a plan's evidence, on all cores: a fold over parts of the customers, whose outcomes merge. */
final class Pass {
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final Plan plan;
    private final Wanted wanted;

    Pass(Plan plan, Wanted wanted) {
        this.plan = plan;
        this.wanted = wanted;
    }

    /** Counts the walks that the question selects. */
    Mono<Counted> count() {
        return overParts(() -> new WalkFold(tally())).flatMap(fold -> counted(fold, Respondents.asked(plan)));
    }

    /**
     * Counts the groups that a value splits the walks into. What a customer is holds without any walk, so a group by
     * such a value hears everybody of its kind; else only those whose walks are in it.
     */
    Mono<List<Counted>> count(WalkValue value, int[] groupOf, int groups, WalkValue.@Nullable Group within) {
        return overParts(() -> new GroupFold(
                        value,
                        groupOf,
                        within,
                        Stream.generate(() -> new WalkFold(tally()))
                                .limit(groups)
                                .toList()))
                .flatMapIterable(fold -> Streams.zip(
                                fold.folds.stream(), respondents(fold, value, groupOf, within).stream(), this::counted)
                        .toList())
                .concatMap(counted -> counted)
                .collectList();
    }

    private List<BitSet> respondents(GroupFold fold, WalkValue value, int[] groupOf, WalkValue.@Nullable Group within) {
        return wanted.scores() && WalkValue.isOfCustomers(value, within)
                ? Respondents.byGroup(plan, (WalkValue.OfCustomer) value, groupOf, fold.folds.size(), within)
                : fold.folds.stream().map(each -> each.customers).toList();
    }

    /** How many walks have each code. */
    Mono<long[]> frequencies(WalkValue value, int codes, WalkValue.@Nullable Group within) {
        return overParts(() -> new FrequencyFold(value, codes, within)).map(fold -> fold.byCode);
    }

    /** Where in walks touchpoints lie. */
    Mono<PositionFold> positions() {
        return overParts(() -> new PositionFold(plan.shape.touchpoints()));
    }

    private JourneyTally tally() {
        return new JourneyTally(new JourneyTally.Blueprint(
                plan.shape, wanted.parts(), plan.projection.feedback(), plan.scales, plan.sitesOf));
    }

    private Mono<Counted> counted(WalkFold fold, @Nullable BitSet respondents) {
        return Mono.fromCallable(
                        () -> new Counted(fold.tally, wanted.scores() ? scores(respondents) : null, fold.unassigned))
                .subscribeOn(Schedulers.parallel());
    }

    private ScoreTally scores(@Nullable BitSet respondents) {
        ScoreTally tally = new ScoreTally(new ScoreTally.Question(
                plan.shape.sites(),
                plan.scales,
                plan.sitesOf,
                plan.fromMillis(),
                plan.saidBeforeMillis(),
                respondents));
        plan.projection.feedback().parts(1).forEach(tally::add);
        return tally;
    }

    private <F extends Folding<F>> Mono<F> overParts(Supplier<F> folding) {
        return Flux.fromIterable(plan.projection.interactions().parts(CORES))
                .flatMapSequential(part -> Mono.fromCallable(() -> {
                            F fold = folding.get();
                            WalkReplay replay = new WalkReplay(plan.matching, plan.rules, plan.selection, fold);
                            replay.replay(part);
                            fold.end(replay);
                            return fold;
                        })
                        .subscribeOn(Schedulers.parallel()))
                .reduce(Folding::merge)
                .switchIfEmpty(Mono.fromSupplier(folding));
    }
}
