package io.desirepath.intake.file;

import io.desirepath.intake.fault.IntakeCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Makes ids of rows that have none: a hash of the raw row and its ordinal among equal rows of the file. So the same
 * file sent again makes the same ids, in whatever order its rows then stand and whatever the recipe says. Keeps 12
 * bytes a different row in a table that is at most three quarters full.
 */
public final class RowIds {
    private static final int HASHED = 16;

    private final MessageDigest digest;
    private final int mostRows;
    private long[] hashes = new long[1024];
    private int[] counts = new int[1024];
    private int rows;

    /**
     * Ids for the rows of one file.
     *
     * @param mostRows how many different rows are remembered
     */
    public RowIds(int mostRows) {
        this.mostRows = mostRows;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The id of the next row, which looks like this. */
    String of(String raw) {
        byte[] hash = digest.digest(raw.getBytes(StandardCharsets.UTF_8));
        String id = HexFormat.of().formatHex(hash, 0, HASHED);
        int ordinal = ordinal(ByteBuffer.wrap(hash).getLong());
        return ordinal == 0 ? id : id + "." + ordinal;
    }

    private int ordinal(long hash) {
        int place = place(hash);
        if (counts[place] == 0) {
            if (rows == mostRows) {
                throw IntakeCode.TOO_MANY_ROWS_WITHOUT_ID.refusal("The file has more than " + mostRows
                        + " different rows and the recipe names no id column, by which they would be told apart."
                        + " The rows before are stored. Name an id column, or split the file and send the parts.");
            }
            rows++;
            hashes[place] = hash;
            counts[place] = 1;
            if (rows * 4L > hashes.length * 3L) {
                grow();
            }
            return 0;
        }
        return counts[place]++;
    }

    private int place(long hash) {
        int place = (int) hash & (hashes.length - 1);
        while (counts[place] != 0 && hashes[place] != hash) {
            place = (place + 1) & (hashes.length - 1);
        }
        return place;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldCounts = counts;
        hashes = new long[oldHashes.length * 2];
        counts = new int[oldCounts.length * 2];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldCounts[i] != 0) {
                int place = place(oldHashes[i]);
                hashes[place] = oldHashes[i];
                counts[place] = oldCounts[i];
            }
        }
    }
}
