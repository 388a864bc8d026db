package io.desirepath.analysis.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.desirepath.evidence.Subject;
import io.desirepath.evidence.SubjectKind;
import io.desirepath.walk.Places;
import io.desirepath.walk.PlainArbitraries;
import io.desirepath.walk.PlainArbitraries.Scenario;
import io.desirepath.walk.PlainEvidence;
import io.desirepath.walk.PlainMap;
import io.desirepath.walk.PlainScore;
import io.desirepath.walk.PlainWalk;
import io.desirepath.walk.Projection;
import io.desirepath.walk.WalkStatus;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The kernels against the slow and obvious {@link PlainMeasures}, and the invariants of measures, at random. */
class TallyPropertyTests {
    private static final int TRIES = 300;

    @Provide
    Arbitrary<Scenario> scenarios() {
        return PlainArbitraries.scenarios();
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void countsReachVisitsAndExitsAsTheDefinitionsSay(@ForAll("scenarios") Scenario scenario) {
        PlainMeasures plain = PlainMeasures.of(scenario.map(), scenario.interactions());
        FootfallTally footfall = Tallied.footfall(scenario.map(), projection(scenario), 1);

        forSites(scenario.map(), (site, consistsOf) -> {
            assertThat(footfall.reached(site)).isEqualTo(plain.reached(consistsOf));
            assertThat(footfall.reachedMatured(site)).isEqualTo(plain.reachedMatured(consistsOf));
            assertThat(footfall.attempts(site)).isEqualTo(plain.attempts(consistsOf));
            assertThat(footfall.attemptsMatured(site)).isEqualTo(plain.attemptsMatured(consistsOf));
            assertThat(footfall.exits(site)).isEqualTo(plain.exits(consistsOf));
            assertThat(footfall.converted(site)).isEqualTo(plain.converted(consistsOf));
        });
        int touchpoints = scenario.map().touchpoints().size();
        for (int t = 0; t < touchpoints; t++) {
            assertThat(footfall.visits(t)).isEqualTo(plain.visits(t));
            assertThat(footfall.endedHere(t)).isEqualTo(plain.endedHere(t));
            boolean goesOn = !Tallied.shape(scenario.map()).planned().get(t).isEmpty();
            assertThat(footfall.fallouts(t)).isEqualTo(goesOn ? plain.fallouts(t) : 0);
            for (int reason = -1; reason < touchpoints; reason++) {
                assertThat(footfall.exitsBecauseOf(t, reason)).isEqualTo(plain.exitsBecauseOf(t, reason));
            }
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void countsTransitionsAndTheirTimesAsTheDefinitionsSay(@ForAll("scenarios") Scenario scenario) {
        PlainMeasures plain = PlainMeasures.of(scenario.map(), scenario.interactions());
        TransitionTally transitions = Tallied.transitions(scenario.map(), projection(scenario), 2);
        int touchpoints = scenario.map().touchpoints().size();
        double[][] elapsed = transitions.elapsedByTransition();

        for (int from = 0; from < touchpoints; from++) {
            long leaving = 0;
            for (int to = 0; to < touchpoints; to++) {
                double[] times = elapsed[from * touchpoints + to];
                Arrays.sort(times);
                assertThat(transitions.walks(from, to)).isEqualTo(plain.transitionWalks(from, to));
                assertThat(transitions.occurrences(from, to)).isEqualTo(plain.occurrences(from, to));
                assertThat(times).containsExactly(plain.elapsed(from, to).toArray(Double[]::new));
                leaving += plain.occurrences(from, to);
            }
            assertThat(transitions.leavingOf(from)).isEqualTo(leaving);
        }
        assertThat(Tallied.ties(scenario.map(), projection(scenario), 2)).isEqualTo(plain.ties());
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void followsThoseWhoExitToWhereTheyGoInstead(@ForAll("scenarios") Scenario scenario) {
        PlainMap map = scenario.map();
        PlainMeasures plain = PlainMeasures.of(map, scenario.interactions());
        Projection projection = projection(scenario);
        Places places = projection.places();
        ElsewhereTally tally = Tallied.of(
                map,
                projection,
                3,
                () -> new ElsewhereTally(PlainEvidence.matching(map, projection), places.size(), map.asOf()));

        for (int t = 0; t < map.touchpoints().size(); t++) {
            for (int code = 0; code < projection.dictionaries().subjects().size(); code++) {
                Subject subject = projection.dictionaries().subjects().get(code);
                if (subject.kind() != SubjectKind.TOUCHPOINT) {
                    continue;
                }
                int name = code;
                int touchpoint = t;
                assertThat(IntStream.range(0, places.size())
                                .filter(place -> places.name(place) == name)
                                .mapToLong(place -> tally.wentTo(touchpoint, place))
                                .sum())
                        .isEqualTo(plain.wentTo(scenario.interactions(), t, subject.name()));
            }
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void keepsTheInvariantsOfStatusesAndExits(@ForAll("scenarios") Scenario scenario) {
        PlainMeasures plain = PlainMeasures.of(scenario.map(), scenario.interactions());
        Projection projection = projection(scenario);
        StatusTally statuses = Tallied.statuses(scenario.map(), projection, 1);
        PlainMap map = scenario.map();

        for (WalkStatus status : WalkStatus.values()) {
            assertThat(statuses.all(status)).isEqualTo(plain.count(walk -> walk.status() == status));
            assertThat(statuses.matured(status))
                    .isEqualTo(plain.count(walk -> walk.matured() && walk.status() == status));
        }
        assertThat(statuses.entrants()).isEqualTo(plain.walks().size());
        assertThat(statuses.matured()).isEqualTo(plain.count(walk -> walk.matured()));
        assertThat(statuses.matured(WalkStatus.IN_PROGRESS)).isZero();
        FootfallTally footfall = Tallied.footfall(scenario.map(), projection, 1);
        assertThat(IntStream.range(0, map.touchpoints().size())
                        .mapToLong(footfall::exits)
                        .sum())
                .isEqualTo(statuses.matured(WalkStatus.DROPPED));
        assertThat(IntStream.range(0, map.stages())
                        .mapToLong(stage -> footfall.exits(map.touchpoints().size() + stage))
                        .sum())
                .isEqualTo(statuses.matured(WalkStatus.DROPPED));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void givesTheChainTheChanceToConvertThatWalksHave(@ForAll("scenarios") Scenario scenario) {
        Projection projection = projection(scenario);
        StatusTally statuses = Tallied.statuses(scenario.map(), projection, 1);
        if (statuses.matured() == 0) {
            return;
        }

        BottleneckChain chain = new BottleneckChain(
                Tallied.shape(scenario.map()), Tallied.attempts(scenario.map(), projection, 1), null);

        assertThat(chain.conversion())
                .isEqualTo((double) statuses.matured(WalkStatus.CONVERTED) / statuses.matured(), within(1e-12));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void passesTouchpointsButNeitherGoalsThatConvertNorExitsThatDrop(@ForAll("scenarios") Scenario scenario) {
        PlainMap map = scenario.map();
        List<PlainWalk> attempts = PlainMeasures.of(map, scenario.interactions()).walks().stream()
                .filter(walk -> walk.matured() && walk.status() != WalkStatus.EXCLUDED)
                .toList();
        BottleneckChain chain =
                new BottleneckChain(Tallied.shape(map), Tallied.attempts(scenario.map(), projection(scenario), 1), 0.0);

        for (int t = 0; t < map.touchpoints().size(); t++) {
            int touchpoint = t;
            long visits = attempts.stream()
                    .flatMap(walk -> passed(map, walk).stream())
                    .filter(each -> each == touchpoint)
                    .count();
            long drops = attempts.stream()
                    .filter(walk -> walk.status() == WalkStatus.DROPPED
                            && !passed(map, walk).isEmpty())
                    .filter(walk -> passed(map, walk).getLast() == touchpoint)
                    .count();
            assertThat(chain.rows().stream()
                            .filter(row -> row.touchpoint() == touchpoint)
                            .mapToLong(ChainRow::visits)
                            .sum())
                    .isEqualTo(visits);
            assertThat(chain.rows().stream()
                            .filter(row -> row.touchpoint() == touchpoint)
                            .mapToLong(ChainRow::goOn)
                            .sum())
                    .isEqualTo(visits - drops);
        }
    }

    private static List<Integer> passed(PlainMap map, PlainWalk walk) {
        List<Integer> attempt = walk.attemptTouchpoints();
        boolean ends = walk.status() == WalkStatus.CONVERTED || map.exits().contains(attempt.getLast());
        return ends ? attempt.subList(0, attempt.size() - 1) : attempt;
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void mergesPartsToTheWhole(@ForAll("scenarios") Scenario scenario) {
        PlainMap map = scenario.map();
        Projection projection = projection(scenario);
        FootfallTally whole = Tallied.footfall(map, projection, 1);
        FootfallTally parts = Tallied.footfall(map, projection, 4);
        ResponseTally wholeResponses = Tallied.responses(map, projection, 1);
        ResponseTally partResponses = Tallied.responses(map, projection, 4);

        forSites(map, (site, consistsOf) -> {
            assertThat(parts.reached(site)).isEqualTo(whole.reached(site));
            assertThat(parts.exits(site)).isEqualTo(whole.exits(site));
            for (int scale = 0; scale < PlainMeasures.SCALES.size(); scale++) {
                assertThat(partResponses.answered(site, scale)).isEqualTo(wholeResponses.answered(site, scale));
            }
        });
        StatusTally statuses = Tallied.statuses(map, projection, 1);
        assertThat(Tallied.statuses(map, projection, 4).entrants()).isEqualTo(statuses.entrants());
        assertThat(Tallied.ties(map, projection, 4)).isEqualTo(Tallied.ties(map, projection, 1));
        assertThat(Tallied.transitions(map, projection, 4).waitingByTouchpoint())
                .isDeepEqualTo(Tallied.transitions(map, projection, 1).waitingByTouchpoint());
        MapShape shape = Tallied.shape(map);
        BottleneckChain ofParts = new BottleneckChain(shape, Tallied.attempts(map, projection, 4), 0.1);
        BottleneckChain ofWhole = new BottleneckChain(shape, Tallied.attempts(map, projection, 1), 0.1);
        assertThat(ofParts.withIntervals(ofParts.rows())).isEqualTo(ofWhole.withIntervals(ofWhole.rows()));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void setsResponsesBesideWalksAsTheDefinitionsSay(@ForAll("scenarios") Scenario scenario) {
        PlainMap map = scenario.map();
        PlainMeasures plain = PlainMeasures.of(map, scenario.interactions());
        List<PlainScore> scores = scenario.scores();
        ResponseTally responses = Tallied.responses(scenario.map(), projection(scenario), 2);

        forSites(map, (site, consistsOf) -> {
            Predicate<PlainScore> about = score ->
                    PlainMeasures.sitesOf(map, score.kind(), score.subject()).contains(site);
            for (int scale = 0; scale < PlainMeasures.SCALES.size(); scale++) {
                assertThat(responses.answered(site, scale)).isEqualTo(plain.answered(scores, about, consistsOf, scale));
                if (site < map.touchpoints().size()) {
                    long cells = 0;
                    for (boolean low : new boolean[] {true, false}) {
                        for (boolean dropped : new boolean[] {true, false}) {
                            long expected = plain.outcomes(scores, about, scale, low, dropped);
                            assertThat(responses.outcomes(site, scale, low, dropped))
                                    .isEqualTo(expected);
                            cells += expected;
                        }
                    }
                    assertThat(responses.link(site, scale).n()).isEqualTo(cells);
                }
            }
        });
    }

    private interface SiteCheck {
        void check(int site, List<Integer> consistsOf);
    }

    private static void forSites(PlainMap map, SiteCheck check) {
        int touchpoints = map.touchpoints().size();
        for (int t = 0; t < touchpoints; t++) {
            check.check(t, List.of(t));
        }
        for (int stage = 0; stage < map.stages(); stage++) {
            int number = stage;
            check.check(
                    touchpoints + stage,
                    IntStream.range(0, touchpoints)
                            .filter(t -> map.touchpoints().get(t).stage() == number)
                            .boxed()
                            .toList());
        }
        check.check(
                touchpoints + map.stages(),
                IntStream.range(0, touchpoints).boxed().toList());
    }

    private static Projection projection(Scenario scenario) {
        return new PlainEvidence()
                .interactions(scenario.interactions())
                .scores(scenario.scores())
                .projection();
    }
}
