package io.desirepath.walk;

import io.desirepath.evidence.Attribute;
import io.desirepath.evidence.Dictionaries;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The names and values that occur in a workspace's evidence. Each answer is counted when it is asked for. */
public final class Vocabulary {
    private final Projection projection;
    private final Dictionaries dictionaries;

    /** The vocabulary of this evidence. */
    public Vocabulary(Projection projection) {
        this.projection = projection;
        dictionaries = projection.dictionaries();
    }

    /**
     * An attribute and its values.
     *
     * @param name the attribute's
     * @param values those that occur, most frequent first: interactions that have them and customers who do
     */
    public record AttributeValues(String name, List<NameCount> values) {}

    /** How many interactions there are, undone imports left out. */
    public long interactions() {
        return projection.interactions().rows();
    }

    /** How many customers have an interaction. */
    public long customers() {
        long customers = 0;
        for (Layers.Part<InteractionColumns> part : projection.interactions().parts(1)) {
            customers += IntStream.range(part.from(), part.to())
                    .filter(i -> holds(part, i))
                    .count();
        }
        return customers;
    }

    /** The earliest interaction's instant, null where there is none. */
    public @Nullable Instant first() {
        long first = Long.MAX_VALUE;
        for (Layers.Part<InteractionColumns> part : projection.interactions().parts(1)) {
            Segments<InteractionColumns> segments = part.segments();
            for (int i = part.from(); i < part.to(); i++) {
                if (holds(part, i)) {
                    first = Math.min(first, segments.columns().atMillis(segments.start(i)));
                }
            }
        }
        return first == Long.MAX_VALUE ? null : Instant.ofEpochMilli(first);
    }

    /** The newest interaction's instant, null where there is none. */
    public @Nullable Instant last() {
        return interactions() == 0
                ? null
                : Instant.ofEpochMilli(projection.newestNotAfter(Long.MAX_VALUE).orElseThrow());
    }

    /** The names of interactions, most frequent first. */
    public List<NameCount> names() {
        Places places = projection.places();
        long[] counts = new long[dictionaries.subjects().size()];
        for (int place = 0; place < places.size(); place++) {
            counts[places.name(place)] += projection.occurrences(place);
        }
        return NameCount.ranked(
                counts, code -> dictionaries.subjects().get(code).name());
    }

    /** The channels of interactions, most frequent first. */
    public List<NameCount> channels() {
        Places places = projection.places();
        long[] counts = new long[dictionaries.channels().size()];
        for (int place = 0; place < places.size(); place++) {
            if (places.channel(place) != Places.NO_CHANNEL) {
                counts[places.channel(place)] += projection.occurrences(place);
            }
        }
        return NameCount.ranked(counts, dictionaries.channels()::get);
    }

    /** The attributes of interactions and customers that occur, by name. */
    public List<AttributeValues> attributes() {
        List<Attribute> attributes = dictionaries.attributes();
        return IntStream.range(0, attributes.size())
                .mapToObj(code -> new AttributeValues(
                        attributes.get(code).name(),
                        values(code, attributes.get(code).values())))
                .filter(found -> !found.values().isEmpty())
                .sorted(Comparator.comparing(AttributeValues::name))
                .toList();
    }

    private List<NameCount> values(int attribute, List<String> values) {
        // Code 0 is none.
        long[] counts = new long[values.size() + 1];
        InteractionRows.each(projection, (columns, row, customer) -> counts[columns.attribute(attribute, row)]++);
        CodeColumn ofCustomers = projection.customerAttribute(attribute);
        if (ofCustomers != null) {
            for (int customer = 0; customer < ofCustomers.size(); customer++) {
                counts[ofCustomers.code(customer)]++;
            }
        }
        counts[0] = 0;
        return NameCount.ranked(counts, code -> values.get(code - 1));
    }

    private static boolean holds(Layers.Part<InteractionColumns> part, int i) {
        Segments<InteractionColumns> segments = part.segments();
        return segments.end(i) > segments.start(i) && !part.skipped().get(segments.customer(i));
    }
}
