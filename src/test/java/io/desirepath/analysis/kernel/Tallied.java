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
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;

/** Runs the kernels over a projection as a question would, in as many parts as a test likes. */
final class Tallied {
    private Tallied() {}

    /** Everything that can be counted of all walks. */
    static JourneyTally all(PlainMap map, Projection projection, int parts) {
        return of(map, projection, parts, Counting.WALKS);
    }

    /** Everything that can be counted. */
    static JourneyTally of(PlainMap map, Projection projection, int parts, Counting counting) {
        JourneyTally.Blueprint blueprint = blueprint(map, projection);
        WalkSelection selection = new WalkSelection(Long.MIN_VALUE, Long.MAX_VALUE, counting, WalkCondition.always());
        JourneyTally whole = new JourneyTally(blueprint);
        for (Layers.Part<InteractionColumns> part : projection.interactions().parts(parts)) {
            JourneyTally tally = new JourneyTally(blueprint);
            new WalkReplay(PlainEvidence.matching(map, projection), PlainEvidence.rules(map), selection, tally)
                    .replay(part);
            whole.merge(tally);
        }
        return whole;
    }

    static JourneyTally.Blueprint blueprint(PlainMap map, Projection projection) {
        return new JourneyTally.Blueprint(
                shape(map),
                EnumSet.allOf(JourneyTally.Part.class),
                projection.feedback(),
                PlainMeasures.SCALES,
                sitesOf(map, projection));
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
