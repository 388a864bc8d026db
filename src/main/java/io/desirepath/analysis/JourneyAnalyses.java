package io.desirepath.analysis;

import io.desirepath.journey.Journey;
import io.desirepath.shared.WorkspaceId;
import io.desirepath.walk.Projections;
import io.desirepath.workspace.Workspaces;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers what customers did and said on a journey, from everything that was acknowledged before the question. */
@Component
public class JourneyAnalyses {
    private static final Wanted TRANSITIONS = new Wanted(Set.of(new Measure.Transitions(true)), false);

    private final Projections projections;
    private final TransitionPublishing publishing;
    private final Workspaces workspaces;
    private final Clock clock = Clock.systemUTC();

    JourneyAnalyses(Projections projections, TransitionPublishing publishing, Workspaces workspaces) {
        this.projections = projections;
        this.workspaces = workspaces;
        this.publishing = publishing;
    }

    /** Counts, in one pass, what is wanted; fails with a refusal where the question names what the journey lacks. */
    public Mono<JourneyAnalysis> of(WorkspaceId workspace, Journey journey, AnalysisQuestion question, Wanted wanted) {
        return count(workspace, journey, question, wanted)
                .doOnSuccess(answer -> publishing.offer(
                        workspace, journey.id(), count(workspace, journey, AnalysisQuestion.WHOLE, TRANSITIONS)));
    }

    private Mono<JourneyAnalysis> count(
            WorkspaceId workspace, Journey journey, AnalysisQuestion question, Wanted wanted) {
        return Mono.zip(projections.current(workspace), clock(workspace, wanted))
                .flatMap(found -> {
                    Plan plan = new Plan(journey, found.getT1(), question, found.getT2());
                    return new Pass(plan, wanted).count().map(counted -> new JourneyAnalysis(plan, counted, null));
                });
    }

    /** In the workspace's time zone, which is looked up only for those who ask by days. */
    private Mono<Clock> clock(WorkspaceId workspace, Wanted wanted) {
        return wanted.measures().stream().anyMatch(Measure.Trend.class::isInstance)
                ? workspaces.get(workspace).map(found -> clock.withZone(found.timeZone()))
                : Mono.just(clock);
    }

    /** Splits an answer's walks by a value each of them has, most frequent first. */
    public Mono<List<AnalysisGroup>> breakdown(JourneyAnalysis whole, BreakdownBy by, int first, Wanted wanted) {
        return Mono.defer(() -> new Breakdown(whole, by).groups(first, wanted));
    }

    /**
     * Lists walks of an answer, newest entry first.
     *
     * @param after only what comes behind this place; null for the list's beginning
     * @param most how many at most
     */
    public Mono<WalkListing> walks(JourneyAnalysis answer, WalksAsked asked, @Nullable WalkPlace after, int most) {
        return Mono.fromCallable(() -> WalkListFold.listed(answer.plan, asked, answer.group))
                .flatMap(listed -> new Pass(answer.plan, Wanted.NOTHING).list(listed, after, most));
    }

    /**
     * Compares an answer, or a group of it, with that to another question, counted from the same evidence.
     *
     * @param with another period or segment; where it names no as-of instant, it is as of the answer's
     * @param wanted what the comparison needs to be counted
     */
    public Mono<Comparison> compare(
            JourneyAnalysis here, AnalysisQuestion with, ComparisonQuestion asked, Wanted wanted) {
        return Mono.defer(() -> {
            Plan plan = here.plan.asking(with);
            return new Pass(plan, wanted)
                    .countWithin(here.group)
                    .map(counted -> new Comparison(here, new JourneyAnalysis(plan, counted, here.group), asked));
        });
    }
}
