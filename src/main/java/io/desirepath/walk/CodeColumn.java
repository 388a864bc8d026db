package io.desirepath.walk;

import java.util.Arrays;

/**
 * One small vocabulary over many rows: an attribute of interactions or of customers, as dictionary codes. Code 0 says
 * that the row has no value. One byte a row while no code exceeds 255, else two.
 */
public sealed interface CodeColumn {

    /** The highest code a column can hold. */
    int LIMIT = Character.MAX_VALUE;

    /** The code of a row, 0 where it has none. */
    int code(int row);

    /** The number of rows. */
    int size();

    /**
     * Packs codes as narrow as they fit.
     *
     * @throws IllegalArgumentException where a code is negative or above {@link #LIMIT}
     */
    static CodeColumn of(int... codes) {
        int highest = 0;
        for (int code : codes) {
            if (code < 0 || code > LIMIT) {
                throw new IllegalArgumentException("Code " + code + " is outside 0 to " + LIMIT + ".");
            }
            highest = Math.max(highest, code);
        }
        return highest <= 0xFF ? bytes(codes) : chars(codes);
    }

    private static CodeColumn bytes(int[] codes) {
        byte[] packed = new byte[codes.length];
        for (int row = 0; row < codes.length; row++) {
            packed[row] = (byte) codes[row];
        }
        return new ByteCodes(packed);
    }

    private static CodeColumn chars(int[] codes) {
        char[] packed = new char[codes.length];
        for (int row = 0; row < codes.length; row++) {
            packed[row] = (char) codes[row];
        }
        return new CharCodes(packed);
    }

    /** At most 255 different values. */
    final class ByteCodes implements CodeColumn {
        private final byte[] codes;

        private ByteCodes(byte[] codes) {
            this.codes = codes;
        }

        @Override
        public int code(int row) {
            return codes[row] & 0xFF;
        }

        @Override
        public int size() {
            return codes.length;
        }

        @Override
        public String toString() {
            return Arrays.toString(codes);
        }
    }

    /** At most 65 535 different values. */
    final class CharCodes implements CodeColumn {
        private final char[] codes;

        private CharCodes(char[] codes) {
            this.codes = codes;
        }

        @Override
        public int code(int row) {
            return codes[row];
        }

        @Override
        public int size() {
            return codes.length;
        }

        @Override
        public String toString() {
            return codes.length + " codes of two bytes";
        }
    }
}
