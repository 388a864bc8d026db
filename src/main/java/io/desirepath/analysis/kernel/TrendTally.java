package io.desirepath.analysis.kernel;

import io.desirepath.walk.ReplayedWalk;
import io.desirepath.walk.WalkStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Walks by the calendar's bucket that their entry lies in: how many enter, mature and convert, and of the matured who
 * leaves from where. Buckets begin at midnight in a time zone, so the day on which clocks change is as long as it is.
 * Costs one search among the buckets a walk; a bucket in which nobody enters takes no memory.
 */
public final class TrendTally implements WalkTally<TrendTally> {
    private final int touchpoints;
    private final Bucket bucket;
    private final ZoneId zone;
    /** By the first millisecond. */
    private final TreeMap<Long, Cell> cells = new TreeMap<>();

    private final int[] seen;
    private int walk;

    public TrendTally(int touchpoints, Bucket bucket, ZoneId zone) {
        this.touchpoints = touchpoints;
        this.bucket = bucket;
        this.zone = zone;
        seen = new int[touchpoints];
    }

    /** The walks that enter within a bucket. */
    public static final class Cell {
        private final long toMillis;
        private final int[] attempts;
        private final int[] exits;
        private long entrants;
        private long matured;
        private long converted;

        private Cell(long toMillis, int touchpoints) {
            this.toMillis = toMillis;
            attempts = new int[touchpoints];
            exits = new int[touchpoints];
        }

        /** Those that entered. */
        public long entrants() {
            return entrants;
        }

        /** Those of them that have matured. */
        public long matured() {
            return matured;
        }

        /** Those of the matured that converted. */
        public long converted() {
            return converted;
        }

        /** Those of the matured whose attempt reached the touchpoint. */
        public long attempts(int touchpoint) {
            return attempts[touchpoint];
        }

        /** Those of the matured whose dropped attempt exits at the touchpoint. */
        public long exits(int touchpoint) {
            return exits[touchpoint];
        }

        private void add(Cell other) {
            entrants += other.entrants;
            matured += other.matured;
            converted += other.converted;
            for (int touchpoint = 0; touchpoint < attempts.length; touchpoint++) {
                attempts[touchpoint] += other.attempts[touchpoint];
                exits[touchpoint] += other.exits[touchpoint];
            }
        }
    }

    @Override
    public void visit(ReplayedWalk replayed) {
        Cell cell = cell(replayed.atMillis(0));
        cell.entrants++;
        if (!replayed.matured()) {
            return;
        }
        cell.matured++;
        if (replayed.status() == WalkStatus.EXCLUDED) {
            return;
        }
        walk++;
        for (int i = 0; i < replayed.attemptSize(); i++) {
            int touchpoint = replayed.touchpoint(i);
            if (seen[touchpoint] != walk) {
                seen[touchpoint] = walk;
                cell.attempts[touchpoint]++;
            }
        }
        if (replayed.status() == WalkStatus.CONVERTED) {
            cell.converted++;
        } else {
            cell.exits[replayed.exit()]++;
        }
    }

    private Cell cell(long millis) {
        Map.Entry<Long, Cell> before = cells.floorEntry(millis);
        if (before != null && millis < before.getValue().toMillis) {
            return before.getValue();
        }
        LocalDate first = first(millis);
        Cell made = new Cell(midnight(bucket.next(first)), touchpoints);
        cells.put(midnight(first), made);
        return made;
    }

    private LocalDate first(long millis) {
        return bucket.first(LocalDate.ofInstant(Instant.ofEpochMilli(millis), zone));
    }

    /** The first instant of a day, which is not midnight where clocks are put forward then. */
    private long midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    @Override
    public void merge(TrendTally other) {
        other.cells.forEach((from, cell) -> cells.computeIfAbsent(from, made -> new Cell(cell.toMillis, touchpoints))
                .add(cell));
    }

    /**
     * A bucket and the walks that enter within.
     *
     * @param label what it is called, such as 2026-W05
     * @param from its first instant
     * @param to the first instant after it
     */
    public record Point(String label, Instant from, Instant to, Cell cell) {}

    /** How many buckets there are from the first in which anybody enters to the last. */
    public long size() {
        if (cells.isEmpty()) {
            return 0;
        }
        LocalDate last = first(cells.lastKey());
        return bucket.between(first(cells.firstKey()), last) + 1;
    }

    /** All of them, in order; those in which nobody enters are empty. */
    public List<Point> points() {
        List<Point> points = new ArrayList<>();
        if (cells.isEmpty()) {
            return points;
        }
        LocalDate last = first(cells.lastKey());
        for (LocalDate first = first(cells.firstKey()); !first.isAfter(last); first = bucket.next(first)) {
            long from = midnight(first);
            long to = midnight(bucket.next(first));
            if (from == to) {
                continue; // A day that the zone left out to change sides of the date line.
            }
            Cell cell = cells.get(from);
            points.add(new Point(
                    bucket.label(first),
                    Instant.ofEpochMilli(from),
                    Instant.ofEpochMilli(to),
                    cell == null ? new Cell(to, touchpoints) : cell));
        }
        return points;
    }
}
