package io.desirepath.analysis.kernel;

/** How often something happens at each touchpoint, and in how many walks. Walks come one after the other. */
public final class Occurrences {
    private final long[] walks;
    private final long[] occurrences;
    private final int[] lastWalk;

    Occurrences(int touchpoints) {
        walks = new long[touchpoints];
        occurrences = new long[touchpoints];
        lastWalk = new int[touchpoints];
    }

    /** It happens once more, in the walk of this number, from 1. */
    void count(int touchpoint, int walk) {
        occurrences[touchpoint]++;
        if (lastWalk[touchpoint] != walk) {
            lastWalk[touchpoint] = walk;
            walks[touchpoint]++;
        }
    }

    /** Adds what was counted of other walks. */
    void merge(Occurrences other) {
        Counts.add(walks, other.walks);
        Counts.add(occurrences, other.occurrences);
    }

    /** In how many walks it happens at the touchpoint. */
    public long walks(int touchpoint) {
        return walks[touchpoint];
    }

    /** How often it happens at the touchpoint. */
    public long occurrences(int touchpoint) {
        return occurrences[touchpoint];
    }
}
