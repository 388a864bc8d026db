package io.desirepath.platform.graphql;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A token bucket for each client: full at first, refilled by the second. Full buckets are forgotten. */
final class ClientBudgets {
    private static final int MANY = 10_000;

    private final double capacity;
    private final double refillPerNano;
    private final LongSupplier nanoTime;
    private final ConcurrentMap<String, Level> levels = new ConcurrentHashMap<>();

    /** @param nanoTime a clock like {@link System#nanoTime} */
    ClientBudgets(int capacity, int refillPerSecond, LongSupplier nanoTime) {
        this.capacity = capacity;
        this.refillPerNano = refillPerSecond / 1e9;
        this.nanoTime = nanoTime;
    }

    /** Takes the cost, or nothing where less is left; a cost above the capacity takes a full bucket. */
    boolean take(String client, int cost) {
        long now = nanoTime.getAsLong();
        double asked = Math.min(cost, capacity);
        boolean[] taken = new boolean[1];
        levels.compute(client, (key, level) -> {
            double left = leftAt(level, now);
            taken[0] = left >= asked;
            return new Level(taken[0] ? left - asked : left, now);
        });
        if (levels.size() > MANY) {
            levels.values().removeIf(level -> leftAt(level, now) >= capacity);
        }
        return taken[0];
    }

    int remaining(String client) {
        return (int) leftAt(levels.get(client), nanoTime.getAsLong());
    }

    /** Whole seconds until the cost is there, 1 at least. */
    long secondsUntil(String client, int cost) {
        double missing = Math.min(cost, capacity) - leftAt(levels.get(client), nanoTime.getAsLong());
        return Math.max(1, (long) Math.ceil(missing / refillPerNano / 1e9));
    }

    private double leftAt(@Nullable Level level, long now) {
        return level == null ? capacity : Math.min(capacity, level.left() + (now - level.at()) * refillPerNano);
    }

    private record Level(double left, long at) {}
}
