package io.desirepath.walk;

import io.desirepath.evidence.Attribute;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns the words of a segment into the codes of a projection. Words that never occurred hold for nobody, since a
 * question may be older than its evidence.
 */
public final class SegmentCompilation {
    private final Projection projection;

    /** Compiles for this projection. */
    public SegmentCompilation(Projection projection) {
        this.projection = projection;
    }

    /** The segment as a condition on a walk's entry and customer. */
    public WalkCondition condition(Segment segment) {
        return switch (segment) {
            case Segment.AttributeIs(String name, List<String> values) -> attribute(name, values);
            case Segment.EnteredIn(List<String> channels) -> new WalkCondition.PlaceIn(places(channels));
            case Segment.All(List<Segment> segments) -> new WalkCondition.All(conditions(segments));
            case Segment.Any(List<Segment> segments) -> new WalkCondition.Any(conditions(segments));
            case Segment.Not(Segment denied) -> new WalkCondition.Not(condition(denied));
        };
    }

    private List<WalkCondition> conditions(List<Segment> segments) {
        return segments.stream().map(this::condition).toList();
    }

    private WalkCondition attribute(String name, List<String> values) {
        int attribute = attributeCode(name);
        if (attribute < 0) {
            return new WalkCondition.Any(List.of());
        }
        BitSet codes = codes(attribute, values);
        CodeColumn ofCustomers = customerColumn(attribute);
        return ofCustomers == null
                ? new WalkCondition.AttributeIn(attribute, codes)
                : new WalkCondition.CustomerAttributeIn(ofCustomers, codes);
    }

    /** The code of the attribute of this name, or a negative number. */
    public int attributeCode(String name) {
        List<Attribute> attributes = projection.dictionaries().attributes();
        for (int code = 0; code < attributes.size(); code++) {
            if (attributes.get(code).name().equals(name)) {
                return code;
            }
        }
        return -1;
    }

    /** The customers' column of an attribute that is to be read of customers; null where interactions have it. */
    public @Nullable CodeColumn customerColumn(int attribute) {
        return projection.interactionsHave(attribute) ? null : projection.customerAttribute(attribute);
    }

    private BitSet codes(int attribute, List<String> values) {
        List<String> known =
                projection.dictionaries().attributes().get(attribute).values();
        BitSet codes = new BitSet();
        for (int code = 0; code < known.size(); code++) {
            if (values.contains(known.get(code))) {
                codes.set(code + 1);
            }
        }
        return codes;
    }

    private BitSet places(List<String> channels) {
        List<String> known = projection.dictionaries().channels();
        Places places = projection.places();
        BitSet found = new BitSet();
        for (int place = 0; place < places.size(); place++) {
            int channel = places.channel(place);
            if (channel != Places.NO_CHANNEL && channels.contains(known.get(channel))) {
                found.set(place);
            }
        }
        return found;
    }
}
