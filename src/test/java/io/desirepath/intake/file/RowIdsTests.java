package io.desirepath.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RowIdsTests {
    @Property(tries = 200)
    void givesTheSameIdsToTheSameRowsInAnyOrder(
            @ForAll @Size(max = 200) List<@IntRange(max = 30) Integer> rows, @ForAll long seed) {
        List<Integer> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));

        List<String> ids = ids(rows);

        assertThat(new HashSet<>(ids)).hasSameSizeAs(rows);
        assertThat(ids(shuffled)).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void countsEqualRowsThroughManyGrowths() {
        RowIds ids = new RowIds(200_000);
        Map<String, Integer> seen = new HashMap<>();
        Random random = new Random(3);
        for (int i = 0; i < 300_000; i++) {
            String raw = "row " + random.nextInt(100_000);
            int ordinal = seen.merge(raw, 1, Integer::sum) - 1;

            String id = ids.of(raw);

            assertThat(id.endsWith("." + ordinal) || (ordinal == 0 && id.length() == 32))
                    .isTrue();
        }
    }

    @Test
    void staysTheSameForEver() {
        assertThat(new RowIds(10).of("A1,Create Fine,2006-07-24")).isEqualTo("4dfa9233df936893eb586b314f22443f");
    }

    @Test
    void stopsRatherThanFillTheMemory() {
        RowIds ids = new RowIds(2);
        ids.of("a");
        ids.of("b");
        ids.of("a");

        assertThatThrownBy(() -> ids.of("c")).hasMessageContaining("TOO_MANY_ROWS_WITHOUT_ID");
    }

    private static List<String> ids(List<Integer> rows) {
        RowIds ids = new RowIds(1_000);
        return rows.stream().map(row -> ids.of("row " + row)).toList();
    }
}
