package io.desirepath.walk;

import java.util.Arrays;

/**
 * Numbers 64-bit keys from 0 in the order in which they are first seen. Open addressing with linear probing, at most
 * half full: 16 to 32 bytes a key, where a map of objects takes about 80. For one thread.
 */
final class KeyIndex {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[64];
    /** The key's number + 1 at its slot; 0 where the slot is free. */
    private int[] slots = new int[128];

    private int size;

    /** The key's number, a new one where it was never seen. */
    int number(long key) {
        int slot = slot(key);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (size == keys.length) {
            grow();
            slot = slot(key);
        }
        keys[size] = key;
        slots[slot] = ++size;
        return size - 1;
    }

    /** The key's number, −1 where it was never seen. */
    int find(long key) {
        return slots[slot(key)] - 1;
    }

    /** The key of a number. */
    long key(int number) {
        return keys[number];
    }

    /** The keys by number. What is seen later may follow them, but never changes them. */
    long[] keys() {
        return keys;
    }

    /** How many keys have been seen. */
    int size() {
        return size;
    }

    private int slot(long key) {
        int slot = (int) ((key * GOLDEN) >>> Long.numberOfLeadingZeros(slots.length - 1L));
        while (slots[slot] != 0 && keys[slots[slot] - 1] != key) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, keys.length * 2);
        slots = new int[slots.length * 2];
        for (int number = 0; number < size; number++) {
            slots[slot(keys[number])] = number + 1;
        }
    }
}
