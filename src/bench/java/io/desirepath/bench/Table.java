package io.desirepath.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** A printed table of times, with ratios to its first row. */
final class Table {
    private Table() {}

    /**
     * A line.
     *
     * @param what was done
     * @param times each run's
     */
    record Row(String what, List<Duration> times) {
        Row {
            times = times.stream().sorted().toList();
        }

        double medianMillis() {
            return millis(0.5);
        }

        /** The time that this share of the runs did not exceed (the nearest rank). */
        double millis(double share) {
            int rank = Math.max(0, (int) Math.ceil(share * times.size()) - 1);
            return times.get(rank).toNanos() / 1e6;
        }
    }

    static void print(String title, List<Row> rows) {
        System.out.printf("%n%s%n%-72s %6s %10s %10s %10s %8s%n", title, "", "runs", "least", "median", "p95", "ratio");
        for (Row row : rows) {
            System.out.printf(
                    Locale.ROOT,
                    "%-72s %6d %7.1f ms %7.1f ms %7.1f ms %8.2f%n",
                    row.what(),
                    row.times().size(),
                    row.millis(0),
                    row.medianMillis(),
                    row.millis(0.95),
                    row.medianMillis() / rows.getFirst().medianMillis());
        }
    }
}
