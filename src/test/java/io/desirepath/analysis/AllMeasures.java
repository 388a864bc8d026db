package io.desirepath.analysis;

import java.util.Set;

/** All measures that ask for nothing in particular, for tests that do not care what is counted. */
final class AllMeasures {
    static final Wanted WANTED = new Wanted(
            Set.of(
                    new Measure.Footfall(),
                    new Measure.Transitions(true),
                    new Measure.Ties(),
                    new Measure.Attempts(true),
                    new Measure.Segments(),
                    new Measure.Responses()),
            true);

    private AllMeasures() {}
}
