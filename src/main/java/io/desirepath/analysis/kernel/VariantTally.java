package io.desirepath.analysis.kernel;

import io.desirepath.walk.ReplayedWalk;
import io.desirepath.walk.WalkStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * How many whole walks, of every status but excluded, are the same sequence of touchpoints. Exact: all sequences are
 * kept, and compared in full where their hashes meet. Each costs a byte for an interaction (two on maps of more than
 * 256 touchpoints) and some 40 on top, so even walks of which no two are alike take a small part of what the projection
 * holds of them.
 */
public final class VariantTally implements WalkTally<VariantTally> {
    private static final int BYTE_VALUES = 1 << Byte.SIZE;

    /** Most frequent first, then shorter ones, then by their touchpoints in stage order. */
    private final Comparator<Integer> order = Comparator.<Integer>comparingInt(slot -> -walksIn(slot))
            .thenComparingInt(slot -> sequenceIn(slot).length)
            .thenComparing(this::sequenceIn, Arrays::compareUnsigned);

    private final int width;

    /** A hash table with open addressing: what is in a slot, and how many walks are. */
    private byte[] @Nullable [] sequences = new byte[64][];

    private int[] walks = new int[64];
    private int distinct;
    private byte[] seen = new byte[256];

    /** Prepares to count nothing yet, on a map with this many touchpoints. */
    public VariantTally(int touchpoints) {
        width = touchpoints <= BYTE_VALUES ? 1 : 2;
    }

    @Override
    public void visit(ReplayedWalk walk) {
        if (walk.status() == WalkStatus.EXCLUDED) {
            return;
        }
        int length = walk.size() * width;
        if (seen.length < length) {
            seen = new byte[length * 2];
        }
        int next = 0;
        for (int i = 0; i < walk.size(); i++) {
            int touchpoint = walk.touchpoint(i);
            if (width == 2) {
                seen[next++] = (byte) (touchpoint >>> Byte.SIZE);
            }
            seen[next++] = (byte) touchpoint;
        }
        int slot = slot(seen, length);
        if (sequences[slot] == null) {
            keep(slot, Arrays.copyOf(seen, length), 1);
        } else {
            walks[slot]++;
        }
    }

    /** Where a sequence is, or would be. */
    private int slot(byte[] sequence, int length) {
        long hash = length;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ sequence[i]) * 0x9E3779B97F4A7C15L;
        }
        int mask = sequences.length - 1;
        int slot = (int) (hash >>> Integer.SIZE) & mask;
        byte[] other = sequences[slot];
        while (other != null && !Arrays.equals(other, 0, other.length, sequence, 0, length)) {
            slot = (slot + 1) & mask;
            other = sequences[slot];
        }
        return slot;
    }

    private void keep(int slot, byte[] sequence, int times) {
        sequences[slot] = sequence;
        walks[slot] = times;
        if (++distinct * 2L > sequences.length) {
            grow();
        }
    }

    private void grow() {
        byte[] @Nullable [] before = sequences;
        int[] walksBefore = walks;
        sequences = new byte[before.length * 2][];
        walks = new int[before.length * 2];
        for (int i = 0; i < before.length; i++) {
            byte[] sequence = before[i];
            if (sequence != null) {
                int slot = slot(sequence, sequence.length);
                sequences[slot] = sequence;
                walks[slot] = walksBefore[i];
            }
        }
    }

    @Override
    public void merge(VariantTally other) {
        for (int i = 0; i < other.sequences.length; i++) {
            byte[] sequence = other.sequences[i];
            if (sequence == null) {
                continue;
            }
            int slot = slot(sequence, sequence.length);
            if (sequences[slot] == null) {
                keep(slot, sequence, other.walks[i]);
            } else {
                walks[slot] += other.walks[i];
            }
        }
    }

    /** How many sequences there are. */
    public long distinct() {
        return distinct;
    }

    /** The most frequent sequences, most frequent first; of equally frequent ones the shorter ones first. */
    public List<Variant> mostFrequent(int most) {
        PriorityQueue<Integer> kept = new PriorityQueue<>(order.reversed());
        for (int slot = 0; slot < sequences.length; slot++) {
            if (sequences[slot] == null) {
                continue;
            }
            kept.add(slot);
            if (kept.size() > most) {
                kept.remove();
            }
        }
        return kept.stream().sorted(order).map(this::variant).toList();
    }

    private Variant variant(int slot) {
        byte[] sequence = sequenceIn(slot);
        List<Integer> touchpoints = new ArrayList<>(sequence.length / width);
        for (int i = 0; i < sequence.length; i += width) {
            int first = Byte.toUnsignedInt(sequence[i]);
            touchpoints.add(width == 1 ? first : first << Byte.SIZE | Byte.toUnsignedInt(sequence[i + 1]));
        }
        return new Variant(touchpoints, walks[slot]);
    }

    private int walksIn(int slot) {
        return walks[slot];
    }

    private byte[] sequenceIn(int slot) {
        byte[] sequence = sequences[slot];
        if (sequence == null) {
            throw new IllegalStateException("Nothing is in slot " + slot);
        }
        return sequence;
    }
}
