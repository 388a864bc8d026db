package io.desirepath.analysis.kernel;

import io.desirepath.walk.Counting;
import io.desirepath.walk.InteractionColumns;
import io.desirepath.walk.Layers;
import io.desirepath.walk.PlainEvidence;
import io.desirepath.walk.PlainMap;
import io.desirepath.walk.Projection;
import io.desirepath.walk.WalkCondition;
import io.desirepath.walk.WalkReplay;
import io.desirepath.walk.WalkSelection;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Runs the kernels over a projection as a question would, in as many parts as a test likes. */
final class Tallied {
    private Tallied() {}

    /** What a tally counts of all walks. */
    static <T extends WalkTally<T>> T of(PlainMap map, Projection projection, int parts, Supplier<T> tally) {
        return of(map, projection, parts, Counting.WALKS, tally);
    }

    /** What a tally counts. */
    static <T extends WalkTally<T>> T of(
            PlainMap map, Projection projection, int parts, Counting counting, Supplier<T> tally) {
        WalkSelection selection = new WalkSelection(Long.MIN_VALUE, Long.MAX_VALUE, counting, WalkCondition.always());
        T whole = tally.get();
        for (Layers.Part<InteractionColumns> each : projection.interactions().parts(parts)) {
            T part = tally.get();
            new WalkReplay(PlainEvidence.matching(map, projection), PlainEvidence.rules(map), selection, part)
                    .replay(each);
            whole.merge(part);
        }
        return whole;
    }

    static StatusTally statuses(PlainMap map, Projection projection, int parts) {
        return of(map, projection, parts, StatusTally::new);
    }

    static long ties(PlainMap map, Projection projection, int parts) {
        return of(map, projection, parts, TieTally::new).ties();
    }

    static FootfallTally footfall(PlainMap map, Projection projection, int parts) {
        return of(map, projection, parts, () -> new FootfallTally(shape(map)));
    }

    static TransitionTally transitions(PlainMap map, Projection projection, int parts) {
        return of(
                map,
                projection,
                parts,
                () -> new TransitionTally(map.touchpoints().size(), true));
    }

    static AttemptLog attempts(PlainMap map, Projection projection, int parts) {
        return of(map, projection, parts, () -> new AttemptLog(shape(map), true));
    }

    static ResponseTally responses(PlainMap map, Projection projection, int parts) {
        return of(
                map,
                projection,
                parts,
                () -> new ResponseTally(
                        shape(map), projection.feedback(), PlainMeasures.SCALES, sitesOf(map, projection)));
    }

    static MapShape shape(PlainMap map) {
        List<BitSet> planned = IntStream.range(0, map.touchpoints().size())
                .mapToObj(from -> {
                    BitSet to = new BitSet();
                    map.planned().stream().filter(edge -> edge.get(0) == from).forEach(edge -> to.set(edge.get(1)));
                    return to;
                })
                .toList();
        return new MapShape(
                map.stages(),
                map.touchpoints().stream().map(PlainMap.PlainTouchpoint::stage).toList(),
                PlainEvidence.bits(map.goals()),
                PlainEvidence.bits(map.exits()),
                planned);
    }

    static List<int[]> sitesOf(PlainMap map, Projection projection) {
        return projection.dictionaries().subjects().stream()
                .map(subject -> PlainMeasures.sitesOf(map, subject.kind(), subject.name()).stream()
                        .mapToInt(Integer::intValue)
                        .toArray())
                .toList();
    }
}
