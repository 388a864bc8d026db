package io.desirepath.evidence.neo4j;

import java.util.Arrays;

/**
 * A set of 64-bit hashes other than 0, in one array: 11 to 22 bytes a member, where a {@code HashSet<Long>} takes some
 * 50. Open addressing with linear probing; since members are hashes already, their low bits are their place.
 */
final class LongSet {
    private static final int LEAST_CAPACITY = 16;

    private long[] slots = new long[LEAST_CAPACITY];
    private int size;

    int size() {
        return size;
    }

    boolean contains(long member) {
        return slots[find(member)] == member;
    }

    /** Adds a member; false where it was there. */
    boolean add(long member) {
        if (member == 0) {
            throw new IllegalArgumentException("0 stands for an empty place");
        }
        int slot = find(member);
        if (slots[slot] == member) {
            return false;
        }
        slots[slot] = member;
        size++;
        if (size > slots.length / 4 * 3) {
            grow();
        }
        return true;
    }

    void addAll(long[] members) {
        for (long member : members) {
            add(member);
        }
    }

    /** Removes a member; false where it was not there. */
    boolean remove(long member) {
        int slot = find(member);
        if (member == 0 || slots[slot] != member) {
            return false;
        }
        slots[slot] = 0;
        size--;
        closeGap(slot);
        return true;
    }

    void removeAll(long[] members) {
        for (long member : members) {
            remove(member);
        }
    }

    void clear() {
        slots = new long[LEAST_CAPACITY];
        size = 0;
    }

    /** Where the member is, or the empty place where it would be. */
    private int find(long member) {
        int mask = slots.length - 1;
        int slot = (int) member & mask;
        while (slots[slot] != 0 && slots[slot] != member) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Moves members back over a gap, lest a search stop there before it comes to them. */
    private void closeGap(int emptied) {
        int mask = slots.length - 1;
        int gap = emptied;
        for (int slot = (gap + 1) & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
            int home = (int) slots[slot] & mask;
            boolean isBehindGap = ((slot - home) & mask) >= ((slot - gap) & mask);
            if (isBehindGap) {
                slots[gap] = slots[slot];
                slots[slot] = 0;
                gap = slot;
            }
        }
    }

    private void grow() {
        long[] members = slots;
        slots = new long[Math.multiplyExact(members.length, 2)];
        Arrays.stream(members).filter(member -> member != 0).forEach(member -> slots[find(member)] = member);
    }
}
