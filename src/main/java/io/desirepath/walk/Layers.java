package io.desirepath.walk;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * One kind of evidence in two layers: a large base, and a small delta that holds all rows of every customer who has had
 * news since the base was made. What the base says of such a customer is superseded. Immutable: news make new layers,
 * and whoever reads the old ones goes on undisturbed.
 *
 * @param <C> the columns
 */
public final class Layers<C extends TimedColumns<C>> {
    /** A delta with more than this share of the base's rows is merged into a new base. */
    private static final double MERGE_SHARE = 0.05;

    private final Segments<C> base;
    private final Segments<C> delta;
    private final BitSet superseded;

    private Layers(Segments<C> base, Segments<C> delta) {
        this.base = base;
        this.delta = delta;
        superseded = new BitSet();
        for (int i = 0; i < delta.customers(); i++) {
            superseded.set(delta.customer(i));
        }
    }

    /** Layers without rows, of columns such as {@code none}. */
    static <C extends TimedColumns<C>> Layers<C> empty(C none) {
        return new Layers<>(new Segments<>(none, new int[1], null), new Segments<>(none, new int[1], new int[0]));
    }

    /**
     * These layers with news. Rows may be of any instant and any customer: each falls into its place.
     *
     * @param customer the customer's number for each row of {@code news}, in order of arrival
     */
    Layers<C> with(C news, int[] customer) {
        if (customer.length == 0) {
            return this;
        }
        BitSet touched = (BitSet) superseded.clone();
        for (int number : customer) {
            touched.set(number);
        }
        SegmentMerge<C> merge = new SegmentMerge<>(this, news, customer);
        int[] numbers = touched.stream().toArray();
        if (merge.rowsOf(numbers) <= MERGE_SHARE * base.rows()) {
            return new Layers<>(base, merge.of(numbers));
        }
        return new Layers<>(merge.ofAll(), merge.of(new int[0]));
    }

    /** The large layer. Customers for whom {@link #superseded} holds are to be passed over in it. */
    public Segments<C> base() {
        return base;
    }

    /** The small layer. */
    public Segments<C> delta() {
        return delta;
    }

    /** Whether the customer's rows are in the delta. */
    public boolean superseded(int customer) {
        return superseded.get(customer);
    }

    /** The segments that hold the customer's rows: at {@link Segments#indexOf} there, none where that is negative. */
    public Segments<C> holding(int customer) {
        return superseded.get(customer) ? delta : base;
    }

    /** How many rows there are, superseded ones left out. */
    public long rows() {
        long gone = superseded.stream()
                .filter(customer -> customer < base.customers())
                .mapToLong(customer -> base.end(customer) - base.start(customer))
                .sum();
        return base.rows() - gone + delta.rows();
    }

    /** One more than the highest number of a customer with a segment. */
    public int customers() {
        return Math.max(base.customers(), superseded.length());
    }

    /** The parts to read for everything: of each about as many rows, at least one part. */
    public List<Part<C>> parts(int wanted) {
        long each = Math.max(1, (rows() + wanted - 1) / wanted);
        List<Part<C>> parts = new ArrayList<>();
        split(base, superseded, each, parts);
        split(delta, new BitSet(), each, parts);
        return parts;
    }

    private static <C> void split(Segments<C> segments, BitSet skipped, long each, List<Part<C>> parts) {
        int from = 0;
        while (from < segments.customers()) {
            int to = segments.after(from, each);
            parts.add(new Part<>(segments, skipped, from, to));
            from = to;
        }
    }

    /**
     * A range of customers in one layer.
     *
     * @param skipped numbers of customers whose rows here are superseded
     * @param from first customer, by place in the segments
     * @param to the place after the last customer
     */
    public record Part<C>(Segments<C> segments, BitSet skipped, int from, int to) {}
}
