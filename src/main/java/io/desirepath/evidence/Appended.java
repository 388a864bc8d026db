package io.desirepath.evidence;

import java.util.BitSet;

/**
 * What became of what was sent. It is stored for good when this is answered.
 *
 * @param revision the feed's revision from which on it can be read
 * @param accepted how many are new
 * @param duplicates which were known already, by their place in what was sent; also repeats within it
 */
public record Appended(long revision, int accepted, BitSet duplicates) {
    public Appended {
        duplicates = (BitSet) duplicates.clone();
    }

    @Override
    public BitSet duplicates() {
        return (BitSet) duplicates.clone();
    }

    /** How many were known already. */
    public int duplicate() {
        return duplicates.cardinality();
    }
}
