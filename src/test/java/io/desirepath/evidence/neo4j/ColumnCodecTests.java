package io.desirepath.evidence.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class ColumnCodecTests {
    @Property
    void givesBackAnyNumbers(@ForAll("columns") long[] values) {
        assertThat(ColumnCodec.decode(ColumnCodec.encode(values), values.length))
                .isEqualTo(values);
    }

    @Property
    void givesBackAnyCodes(@ForAll int[] codes) {
        assertThat(ColumnCodec.decodeInts(ColumnCodec.encode(codes), codes.length))
                .isEqualTo(codes);
    }

    @Property
    void givesBackAnyMoney(@ForAll @Size(max = 20) double[] values) {
        assertThat(ColumnCodec.decodeDoubles(ColumnCodec.encode(values), values.length))
                .isEqualTo(values);
    }

    /** All numbers, and numbers a step apart: where the width changes and where a span overflows. */
    @Provide
    Arbitrary<long[]> columns() {
        Arbitrary<Long> bases = Arbitraries.longs();
        Arbitrary<Long> steps = Arbitraries.of(0L, 1L, 3L, 1_000L, 86_400_000L, Long.MAX_VALUE / 300, Long.MIN_VALUE);
        Arbitrary<Long> counts = Arbitraries.of(0L, 1L, 254L, 255L, 256L, 65_535L, 65_536L, 0xFFFF_FFFFL, 1L << 32);
        return Arbitraries.oneOf(
                Arbitraries.longs().array(long[].class),
                bases.flatMap(base -> steps.flatMap(step -> counts.array(long[].class)
                        .map(column -> Arrays.stream(column)
                                .map(count -> base + step * count)
                                .toArray()))));
    }

    @Example
    void isAsNarrowAsTheValuesAllow() {
        assertThat(ColumnCodec.encode(new int[50_000])).as("all the same").hasSize(9);
        assertThat(bytes(i -> i % 256)).as("a small vocabulary").isEqualTo(17 + 1_000);
        assertThat(bytes(i -> i)).as("a larger one").isEqualTo(17 + 2 * 1_000);
        assertThat(bytes(i -> 1_767_225_600_000L + i * i * 60_000))
                .as("whole minutes")
                .isEqualTo(17 + 4 * 1_000);
        assertThat(bytes(i -> i * 0x9E3779B97F4A7C15L)).as("hashes").isEqualTo(1 + 8 * 1_000);
    }

    @Example
    void isLittleEndian() {
        assertThat(ColumnCodec.encode(new long[] {1, Long.MIN_VALUE}))
                .containsExactly(8, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x80);
    }

    private static int bytes(java.util.function.LongUnaryOperator value) {
        return ColumnCodec.encode(LongStream.range(0, 1_000).map(value).toArray()).length;
    }
}
