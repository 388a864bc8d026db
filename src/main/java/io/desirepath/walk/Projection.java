package io.desirepath.walk;

import io.desirepath.evidence.Dictionaries;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All evidence of a workspace as columns in memory, as of one revision of its feed: what every measure is counted from.
 * Immutable, so an answer never mixes two revisions. Knows nothing of journeys; editing a map never changes it.
 */
public final class Projection {
    private final long revision;
    private final Dictionaries dictionaries;
    private final Places places;
    private final Layers<InteractionColumns> interactions;
    private final Layers<FeedbackColumns> feedback;
    private final List<CodeColumn> customerAttributes;
    private final long[] customers;
    private final long[] responses;
    private final Map<Integer, Boolean> onInteractions = new ConcurrentHashMap<>();
    private volatile long @Nullable [] occurrences;
    private volatile @Nullable Long newest;

    /** Takes what a {@link ProjectionAssembly} has laid out. */
    Projection(
            long revision,
            Dictionaries dictionaries,
            Places places,
            Layers<InteractionColumns> interactions,
            Layers<FeedbackColumns> feedback,
            List<CodeColumn> customerAttributes,
            long[] customers,
            long[] responses) {
        this.revision = revision;
        this.dictionaries = dictionaries;
        this.places = places;
        this.interactions = interactions;
        this.feedback = feedback;
        this.customerAttributes = List.copyOf(customerAttributes);
        this.customers = customers;
        this.responses = responses;
    }

    /** The newest entry of the feed that it holds. */
    public long revision() {
        return revision;
    }

    /** What the codes mean. Attributes' values count from 0 there, and from 1 in columns, where 0 is none. */
    public Dictionaries dictionaries() {
        return dictionaries;
    }

    /** The pairs of name and channel that interactions occur with. */
    public Places places() {
        return places;
    }

    /** All interactions, by customer. */
    public Layers<InteractionColumns> interactions() {
        return interactions;
    }

    /** All scores, by customer. */
    public Layers<FeedbackColumns> feedback() {
        return feedback;
    }

    /** The hash that stands for the customer with this number, see {@link io.desirepath.evidence.Pseudonyms}. */
    public long customer(int number) {
        return customers[number];
    }

    /** Of an attribute's code the values' codes by customer's number; null where no customer ever had one. */
    public @Nullable CodeColumn customerAttribute(int attribute) {
        return attribute < customerAttributes.size() ? customerAttributes.get(attribute) : null;
    }

    /** Whether any interaction has a value of the attribute with this code. Looked up once. */
    public boolean interactionsHave(int attribute) {
        return onInteractions.computeIfAbsent(attribute, this::occursOnInteractions);
    }

    private boolean occursOnInteractions(int attribute) {
        for (Layers.Part<InteractionColumns> part : interactions.parts(1)) {
            Segments<InteractionColumns> segments = part.segments();
            for (int i = part.from(); i < part.to(); i++) {
                if (!part.skipped().get(segments.customer(i)) && has(segments, i, attribute)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean has(Segments<InteractionColumns> segments, int i, int attribute) {
        for (int row = segments.start(i); row < segments.end(i); row++) {
            if (segments.columns().attribute(attribute, row) != 0) {
                return true;
            }
        }
        return false;
    }

    /** How many responses, with and without a score, are about the subject of this code. */
    public long responses(int subject) {
        return subject < responses.length ? responses[subject] : 0;
    }

    /** How many interactions occur at this place. */
    public long occurrences(int place) {
        long[] known = occurrences;
        if (known == null) {
            known = countOccurrences();
            occurrences = known;
        }
        return known[place];
    }

    private long[] countOccurrences() {
        long[] counts = new long[places.size()];
        for (Layers.Part<InteractionColumns> part : interactions.parts(1)) {
            Segments<InteractionColumns> segments = part.segments();
            InteractionColumns columns = segments.columns();
            for (int i = part.from(); i < part.to(); i++) {
                if (!part.skipped().get(segments.customer(i))) {
                    for (int row = segments.start(i); row < segments.end(i); row++) {
                        counts[columns.place(row)]++;
                    }
                }
            }
        }
        return counts;
    }

    /** The instant of the newest interaction that is not after the clock; of the newest score where there is none. */
    public OptionalLong newestNotAfter(long clockMillis) {
        Long last = newest;
        if (last == null) {
            last = newest(interactions, Long.MAX_VALUE).orElse(Long.MAX_VALUE);
            newest = last;
        }
        if (last <= clockMillis) {
            return OptionalLong.of(last);
        }
        OptionalLong newest = newest(interactions, clockMillis);
        return newest.isPresent() ? newest : newest(feedback, clockMillis);
    }

    private static <C extends TimedColumns<C>> OptionalLong newest(Layers<C> layers, long clockMillis) {
        long newest = Long.MIN_VALUE;
        for (Layers.Part<C> part : layers.parts(1)) {
            Segments<C> segments = part.segments();
            for (int i = part.from(); i < part.to(); i++) {
                if (!part.skipped().get(segments.customer(i))) {
                    newest = Math.max(newest, newest(segments, i, clockMillis));
                }
            }
        }
        return newest == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(newest);
    }

    private static <C extends TimedColumns<C>> long newest(Segments<C> segments, int i, long clockMillis) {
        for (int row = segments.end(i) - 1; row >= segments.start(i); row--) {
            long at = segments.columns().atMillis(row);
            if (at <= clockMillis) {
                return at;
            }
        }
        return Long.MIN_VALUE;
    }
}
