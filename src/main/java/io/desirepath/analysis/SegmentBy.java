package io.desirepath.analysis;

import io.desirepath.analysis.kernel.SegmentTally;
import io.desirepath.evidence.Attribute;
import io.desirepath.evidence.Dictionaries;
import io.desirepath.walk.CodeColumn;
import io.desirepath.walk.SegmentCompilation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What splits walks into segments: an attribute of their entry interaction, or of their customer where no interaction
 * has it, or the entry's channel.
 *
 * @param attribute its name; null for the channel
 * @param value of a walk
 * @param values by code less 1
 */
record SegmentBy(@Nullable String attribute, WalkValue value, List<String> values) {
    /** What has more values than this is left out: counts of each are kept for each touchpoint. */
    private static final int MOST_VALUES = 256;

    /** All there are in a plan's evidence. */
    static List<SegmentBy> all(Plan plan) {
        Dictionaries known = plan.projection.dictionaries();
        SegmentCompilation words = new SegmentCompilation(plan.projection);
        List<SegmentBy> all = new ArrayList<>();
        if (known.channels().size() <= MOST_VALUES) {
            all.add(new SegmentBy(null, new WalkValue.OfEntryChannel(plan.projection.places()), known.channels()));
        }
        for (int code = 0; code < known.attributes().size(); code++) {
            Attribute attribute = known.attributes().get(code);
            if (attribute.values().size() <= MOST_VALUES) {
                CodeColumn ofCustomers = words.customerColumn(code);
                WalkValue value = ofCustomers == null
                        ? new WalkValue.OfInteraction(code, Attribution.FIRST)
                        : new WalkValue.OfCustomer(ofCustomers);
                all.add(new SegmentBy(attribute.name(), value, attribute.values()));
            }
        }
        return all;
    }

    /** What has too many values: names of attributes, and the word channel. */
    static List<String> leftOut(Plan plan) {
        Dictionaries known = plan.projection.dictionaries();
        return Stream.concat(
                        known.channels().size() > MOST_VALUES ? Stream.of("channel") : Stream.of(),
                        known.attributes().stream()
                                .filter(attribute -> attribute.values().size() > MOST_VALUES)
                                .map(Attribute::name))
                .toList();
    }

    SegmentTally.Coding coding() {
        return new SegmentTally.Coding(value::code, values.size() + 1);
    }
}
