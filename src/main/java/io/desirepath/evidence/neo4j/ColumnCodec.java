package io.desirepath.evidence.neo4j;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Writes a column as little-endian bytes, as narrow as its values allow: each is {@code base + unit · u} with an
 * unsigned u of 0, 1, 2 or 4 bytes, or else the 8 bytes it has. So instants that are whole seconds take 4 bytes, and
 * codes of a small vocabulary 1.
 *
 * <pre>
 * width 0: [0][base: 8]                       all values are the same
 * width 1, 2, 4: [width][base: 8][unit: 8] u…
 * width 8: [8] value…
 * </pre>
 */
final class ColumnCodec {
    private static final int RAW = Long.BYTES;
    private static final int HEADER = 1 + 2 * Long.BYTES;

    private ColumnCodec() {}

    static byte[] encode(int[] values) {
        return encode(Arrays.stream(values).asLongStream().toArray());
    }

    static byte[] encode(double[] values) {
        byte[] bytes = new byte[values.length * Double.BYTES];
        littleEndian(bytes).asDoubleBuffer().put(values);
        return bytes;
    }

    static byte[] encode(long[] values) {
        if (values.length == 0) {
            return new byte[] {RAW};
        }
        long min = Arrays.stream(values).min().orElseThrow();
        long max = Arrays.stream(values).max().orElseThrow();
        if (min == max) {
            byte[] same = new byte[1 + Long.BYTES];
            littleEndian(same).put((byte) 0).putLong(min);
            return same;
        }
        // A span below 0 has overflowed: then the values need all their bytes anyway.
        long unit = max - min < 0 ? 1 : unit(values, min, max - min);
        int width = width(max - min, unit);
        return width == RAW ? raw(values) : narrow(values, min, unit, width);
    }

    static int[] decodeInts(byte[] bytes, int count) {
        return Arrays.stream(decode(bytes, count)).mapToInt(Math::toIntExact).toArray();
    }

    static double[] decodeDoubles(byte[] bytes, int count) {
        double[] values = new double[count];
        littleEndian(bytes).asDoubleBuffer().get(values);
        return values;
    }

    static long[] decode(byte[] bytes, int count) {
        ByteBuffer from = littleEndian(bytes);
        long[] values = new long[count];
        int width = from.get();
        if (width == RAW) {
            from.asLongBuffer().get(values);
            return values;
        }
        long base = from.getLong();
        long unit = width == 0 ? 0 : from.getLong();
        for (int i = 0; i < count; i++) {
            values[i] = base + unit * unsigned(from, width);
        }
        return values;
    }

    private static long unsigned(ByteBuffer from, int width) {
        return switch (width) {
            case 0 -> 0;
            case 1 -> Byte.toUnsignedLong(from.get());
            case 2 -> Short.toUnsignedLong(from.getShort());
            case 4 -> Integer.toUnsignedLong(from.getInt());
            default -> throw new IllegalStateException("A column of %d bytes a value".formatted(width));
        };
    }

    private static byte[] raw(long[] values) {
        byte[] bytes = new byte[1 + values.length * RAW];
        littleEndian(bytes).put((byte) RAW).asLongBuffer().put(values);
        return bytes;
    }

    private static byte[] narrow(long[] values, long base, long unit, int width) {
        byte[] bytes = new byte[HEADER + values.length * width];
        ByteBuffer to = littleEndian(bytes).put((byte) width).putLong(base).putLong(unit);
        for (long value : values) {
            long u = (value - base) / unit;
            switch (width) {
                case 1 -> to.put((byte) u);
                case 2 -> to.putShort((short) u);
                default -> to.putInt((int) u);
            }
        }
        return bytes;
    }

    /** The largest number that divides all distances from the least value, sought only where it can save bytes. */
    private static long unit(long[] values, long min, long span) {
        if (span <= 0xFF) {
            return 1;
        }
        long unit = span;
        for (int i = 0; i < values.length && unit > 1; i++) {
            long rest = values[i] - min;
            while (rest != 0) {
                long next = unit % rest;
                unit = rest;
                rest = next;
            }
        }
        return unit;
    }

    private static int width(long span, long unit) {
        if (span < 0) {
            return RAW;
        }
        long steps = span / unit;
        if (steps <= 0xFF) {
            return 1;
        }
        if (steps <= 0xFFFF) {
            return 2;
        }
        return steps <= 0xFFFF_FFFFL ? 4 : RAW;
    }

    static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
