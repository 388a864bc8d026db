package io.desirepath.evidence.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LongSetTests {
    /**
     * Adds and removes as a {@link HashSet} does.
     *
     * @param members few different ones, most of which want the same places; a negative number stands for removing it
     */
    @Property
    void agreesWithAHashSet(@ForAll("crowded") List<Long> members) {
        LongSet set = new LongSet();
        Set<Long> oracle = new HashSet<>();
        for (long member : members) {
            boolean removing = member < 0;
            long value = Math.abs(member);
            assertThat(removing ? set.remove(value) : set.add(value))
                    .isEqualTo(removing ? oracle.remove(value) : oracle.add(value));
            assertThat(set.size()).isEqualTo(oracle.size());
        }
        for (long member : members) {
            assertThat(set.contains(Math.abs(member))).isEqualTo(oracle.contains(Math.abs(member)));
        }
    }

    @Provide
    Arbitrary<List<Long>> crowded() {
        Arbitrary<Long> sameHome = Arbitraries.longs().between(1, 12).map(number -> (number << 32) + number % 3 + 14);
        Arbitrary<Long> value = Arbitraries.oneOf(sameHome, Arbitraries.longs().between(1, 40));
        Arbitrary<Boolean> removing = Arbitraries.of(true, false, false);
        return value.flatMap(member -> removing.map(remove -> remove ? -member : member))
                .list()
                .ofMaxSize(300);
    }

    @Example
    void growsToManyHashes() {
        Random random = new Random(7);
        LongSet set = new LongSet();
        Set<Long> oracle = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            long hash = random.nextLong();
            set.add(hash);
            oracle.add(hash);
        }
        assertThat(oracle).allMatch(set::contains);
        assertThat(random.longs(100_000)).allMatch(hash -> set.contains(hash) == oracle.contains(hash));
        oracle.stream()
                .mapToLong(Long::longValue)
                .forEach(hash -> assertThat(set.remove(hash)).isTrue());
        assertThat(set.size()).isZero();
    }

    @Example
    void holdsNoZero() {
        LongSet set = new LongSet();
        assertThatThrownBy(() -> set.add(0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(set.remove(0)).isFalse();
    }
}
