package io.desirepath.analysis.kernel;

/** Counts by a number of which few occur: a hash table with open addressing. */
final class SparseCounts {
    /** Told what was counted. */
    interface Reader {
        void read(int key, long count);
    }

    /** Keys plus 1; 0 where there is none. */
    private int[] keys = new int[64];

    private long[] counts = new long[64];
    private int size;

    /**
     * Adds to the count of a key.
     *
     * @param key at least 0
     */
    void add(int key, long count) {
        int slot = slot(key);
        if (keys[slot] == 0) {
            keys[slot] = key + 1;
            size++;
        }
        counts[slot] += count;
        if (size * 2L > keys.length) {
            grow();
        }
    }

    private int slot(int key) {
        int mask = keys.length - 1;
        int slot = ((key * 0x9E3779B9) >>> 7) & mask;
        while (keys[slot] != 0 && keys[slot] != key + 1) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] keysBefore = keys;
        long[] countsBefore = counts;
        keys = new int[keysBefore.length * 2];
        counts = new long[keysBefore.length * 2];
        for (int i = 0; i < keysBefore.length; i++) {
            if (keysBefore[i] != 0) {
                int slot = slot(keysBefore[i] - 1);
                keys[slot] = keysBefore[i];
                counts[slot] = countsBefore[i];
            }
        }
    }

    void merge(SparseCounts other) {
        other.forEach(this::add);
    }

    /** Shows all counts, in no order. */
    void forEach(Reader reader) {
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != 0) {
                reader.read(keys[slot] - 1, counts[slot]);
            }
        }
    }
}
