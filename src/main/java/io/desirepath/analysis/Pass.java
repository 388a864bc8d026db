package io.desirepath.analysis;

import com.google.common.collect.Streams;
import io.desirepath.analysis.kernel.ScoreTally;
import io.desirepath.walk.FeedbackColumns;
import io.desirepath.walk.Layers;
import io.desirepath.walk.ReplayedWalk;
import io.desirepath.walk.WalkReplay;
import io.desirepath.walk.WalkRules;
import io.desirepath.walk.WalkSelection;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
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
        Mono<WalkFold> walks = overParts(() -> new WalkFold(tally()));
        return wanted.scores()
                ? Mono.zip(walks, scores(part -> Respondents.asked(plan, part)), Pass::counted)
                : walks.map(fold -> counted(fold, null));
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
                                fold.folds.stream(), respondents(fold, value, groupOf, within).stream(), this::counting)
                        .toList())
                .concatMap(counting -> counting)
                .collectList();
    }

    /** Counts the walks that the question selects and that a group holds. */
    Mono<Counted> countWithin(WalkValue.@Nullable Group group) {
        return group == null
                ? count()
                : count(group.value(), new int[group.codes().length()], 1, group)
                        .map(List::getFirst);
    }

    private Mono<Counted> counting(WalkFold fold, BitSet respondents) {
        return wanted.scores()
                ? scores(part -> respondents).map(scores -> counted(fold, scores))
                : Mono.just(counted(fold, null));
    }

    private List<BitSet> respondents(GroupFold fold, WalkValue value, int[] groupOf, WalkValue.@Nullable Group within) {
        return wanted.scores() && WalkValue.isOfCustomers(value, within)
                ? Respondents.byGroup(plan, (WalkValue.OfCustomer) value, groupOf, fold.folds.size(), within)
                : fold.customers;
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
        return new JourneyTally(plan, wanted.measures());
    }

    /** Lists walks. */
    Mono<WalkListing> list(Predicate<ReplayedWalk> listed, @Nullable WalkPlace after, int most) {
        return overParts(() -> new WalkListFold(plan, listed, after, most)).map(WalkListFold::listing);
    }

    private static Counted counted(WalkFold fold, @Nullable ScoreTally scores) {
        return new Counted(fold.tally, scores, fold.unassigned);
    }

    /**
     * What was said.
     *
     * @param respondents whose scores count of those in a part, null for all
     */
    private Mono<ScoreTally> scores(Function<Layers.Part<FeedbackColumns>, @Nullable BitSet> respondents) {
        return onAllCores(plan.projection.feedback().parts(CORES), part -> {
                    ScoreTally tally = scoreTally();
                    tally.add(part, respondents.apply(part));
                    return tally;
                })
                .reduce(ScoreTally::merge)
                .switchIfEmpty(Mono.fromSupplier(this::scoreTally));
    }

    private ScoreTally scoreTally() {
        return new ScoreTally(new ScoreTally.Question(
                plan.shape.sites(), plan.scales, plan.sitesOf, plan.fromMillis(), plan.saidBeforeMillis()));
    }

    private <F extends Folding<F>> Mono<F> overParts(Supplier<F> folding) {
        return overParts(plan, plan.rules, plan.selection, folding);
    }

    /** Shows a plan's interactions to a fold, cut by these rules and selected by this selection. */
    static <F extends Folding<F>> Mono<F> overParts(
            Plan plan, WalkRules rules, WalkSelection selection, Supplier<F> folding) {
        return onAllCores(plan.projection.interactions().parts(CORES), part -> {
                    F fold = folding.get();
                    WalkReplay replay = new WalkReplay(plan.matching, rules, selection, fold);
                    replay.replay(part);
                    fold.end(replay);
                    return fold;
                })
                .reduce(Folding::merge)
                .switchIfEmpty(Mono.fromSupplier(folding));
    }

    /** What each part of the evidence gives, in order of the parts. */
    private static <C, T> Flux<T> onAllCores(List<Layers.Part<C>> parts, Function<Layers.Part<C>, T> count) {
        return Flux.fromIterable(parts)
                .flatMapSequential(
                        part -> Mono.fromCallable(() -> count.apply(part)).subscribeOn(Schedulers.parallel()));
    }
}
