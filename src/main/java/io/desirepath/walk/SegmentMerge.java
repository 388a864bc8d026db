package io.desirepath.walk;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Merges news into the segments of customers: each customer's rows are brought into (instant, sequence, order of
 * arrival), where all rows held already arrived before the news.
 */
final class SegmentMerge<C extends TimedColumns<C>> {
    private static final byte BASE = 0;
    private static final byte DELTA = 1;
    private static final byte NEWS = 2;

    /** Up to this many rows, insertion sorts fastest. */
    private static final int SHORT = 40;

    private final Layers<C> old;
    private final List<C> sources;
    private final int customers;
    private final int[] newsStart;
    private final int[] newsRow;
    private byte[] source = new byte[0];
    private int[] row = new int[0];

    /** The number of the customer of each row of the news is given in order of arrival. */
    SegmentMerge(Layers<C> old, C news, int[] customer) {
        this.old = old;
        sources = List.of(old.base().columns(), old.delta().columns(), news);
        customers = Math.max(Arrays.stream(customer).max().orElse(-1) + 1, old.customers());
        newsStart = new int[customers + 1];
        for (int number : customer) {
            newsStart[number + 1]++;
        }
        Arrays.parallelPrefix(newsStart, Integer::sum);
        newsRow = new int[customer.length];
        int[] next = newsStart.clone();
        for (int arrival = 0; arrival < customer.length; arrival++) {
            newsRow[next[customer[arrival]]++] = arrival;
        }
    }

    /** How many rows these customers have, news included. */
    long rowsOf(int[] numbers) {
        long rows = 0;
        for (int number : numbers) {
            rows += heldRows(number) + newsStart[number + 1] - newsStart[number];
        }
        return rows;
    }

    /** The segments of these customers alone, whose numbers rise. */
    Segments<C> of(int[] numbers) {
        return merged(numbers, false);
    }

    /** The segments of everybody. */
    Segments<C> ofAll() {
        return merged(IntStream.range(0, customers).toArray(), true);
    }

    private Segments<C> merged(int[] numbers, boolean everybody) {
        int rows = Math.toIntExact(rowsOf(numbers));
        source = new byte[rows];
        row = new int[rows];
        int[] start = new int[numbers.length + 1];
        for (int i = 0; i < numbers.length; i++) {
            start[i + 1] = fill(numbers[i], start[i]);
            sort(start[i], start[i + 1]);
        }
        C columns = sources.getLast().gather(sources, source, row);
        return new Segments<>(columns, start, everybody ? null : numbers);
    }

    private int heldRows(int number) {
        Segments<C> holding = old.holding(number);
        int i = holding.indexOf(number);
        return i < 0 ? 0 : holding.end(i) - holding.start(i);
    }

    private int fill(int number, int from) {
        int to = from;
        Segments<C> holding = old.holding(number);
        int i = holding.indexOf(number);
        if (i >= 0) {
            byte layer = old.superseded(number) ? DELTA : BASE;
            for (int held = holding.start(i); held < holding.end(i); held++) {
                source[to] = layer;
                row[to++] = held;
            }
        }
        for (int fresh = newsStart[number]; fresh < newsStart[number + 1]; fresh++) {
            source[to] = NEWS;
            row[to++] = newsRow[fresh];
        }
        return to;
    }

    /** Stable, so that what arrived first stays first where instant and sequence are the same. */
    private void sort(int from, int to) {
        if (to - from > SHORT) {
            sortLong(from, to);
            return;
        }
        for (int i = from + 1; i < to; i++) {
            byte movedSource = source[i];
            int movedRow = row[i];
            int j = i;
            while (j > from && compare(source[j - 1], row[j - 1], movedSource, movedRow) > 0) {
                source[j] = source[j - 1];
                row[j] = row[j - 1];
                j--;
            }
            source[j] = movedSource;
            row[j] = movedRow;
        }
    }

    private void sortLong(int from, int to) {
        record Place(byte source, int row) {}
        Comparator<Place> order = (a, b) -> compare(a.source, a.row, b.source, b.row);
        Place[] places = IntStream.range(from, to)
                .mapToObj(i -> new Place(source[i], row[i]))
                .toArray(Place[]::new);
        Arrays.sort(places, order);
        for (int i = from; i < to; i++) {
            source[i] = places[i - from].source;
            row[i] = places[i - from].row;
        }
    }

    private int compare(byte sourceA, int rowA, byte sourceB, int rowB) {
        C a = sources.get(sourceA);
        C b = sources.get(sourceB);
        int byInstant = Long.compare(a.atMillis(rowA), b.atMillis(rowB));
        return byInstant != 0 ? byInstant : Long.compare(a.sequence(rowA), b.sequence(rowB));
    }
}
