package io.desirepath.analysis;

import io.desirepath.evidence.Attribute;
import io.desirepath.walk.CodeColumn;
import io.desirepath.walk.Projection;
import io.desirepath.walk.SegmentCompilation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What walks are split by, in the codes of a projection.
 *
 * @param names of the codes, from 1 on
 */
record NamedValue(WalkValue value, List<String> names) {

    static NamedValue of(Projection projection, BreakdownBy by) {
        return switch (by) {
            case BreakdownBy.ByEntryChannel() ->
                new NamedValue(
                        new WalkValue.OfEntryChannel(projection.places()),
                        projection.dictionaries().channels());
            case BreakdownBy.ByAttribute(String name, Attribution attribution) -> {
                SegmentCompilation words = new SegmentCompilation(projection);
                int attribute = words.attributeCode(name);
                yield attribute < 0
                        ? new NamedValue(new WalkValue.Absent(), List.of())
                        : new NamedValue(
                                valueOf(words, attribute, attribution),
                                known(projection, attribute).values());
            }
        };
    }

    private static WalkValue valueOf(SegmentCompilation words, int attribute, Attribution attribution) {
        CodeColumn ofCustomers = words.customerColumn(attribute);
        return ofCustomers == null
                ? new WalkValue.OfInteraction(attribute, attribution)
                : new WalkValue.OfCustomer(ofCustomers);
    }

    private static Attribute known(Projection projection, int attribute) {
        return projection.dictionaries().attributes().get(attribute);
    }

    /** What a code says; null for that of walks without a value. */
    @Nullable
    String name(int code) {
        return code == 0 ? null : names.get(code - 1);
    }
}
