package io.desirepath.evidence.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.evidence.CustomerBatch;
import io.desirepath.evidence.FeedEntry;
import io.desirepath.evidence.FeedbackBatch;
import io.desirepath.evidence.ImportId;
import io.desirepath.evidence.ImportUndone;
import io.desirepath.evidence.InteractionBatch;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Values;

class EntryCodecTests {
    private static final ImportId IMPORT = ImportId.random();

    @Test
    void givesBackInteractionsWithAllColumns() {
        InteractionBatch batch = InteractionBatch.of(7, IMPORT, 3)
                .rows(new long[] {1, 2, 3}, new long[] {-1, 5, 5}, new long[] {1000, 2000, 500}, new int[] {0, 1, 0})
                .sequence(new long[] {0, 3, -1})
                .channel(new int[] {2, InteractionBatch.NONE, 0})
                .caseId(new long[] {0, 9, 0})
                .value(new double[] {Double.NaN, 1.5, 0})
                .cost(new double[] {2.5, Double.NaN, -1})
                .end(new long[] {InteractionBatch.NO_INSTANT, 3000, 700})
                .undated(BitSet.valueOf(new long[] {0b100}))
                .attributes(new int[] {4, 0}, new int[][] {{0, 1, 300}, {InteractionBatch.NONE, 0, 0}})
                .build();
        assertThat(roundTrip(batch))
                .usingRecursiveComparison()
                .withComparatorForType(Double::compare, Double.class)
                .isEqualTo(batch);
    }

    @Test
    void leavesOutColumnsThatNoRowHas() {
        InteractionBatch batch = InteractionBatch.of(1, null, 1)
                .rows(new long[] {1}, new long[] {2}, new long[] {3}, new int[] {4})
                .undated(new BitSet())
                .build();
        assertThat(EntryCodec.encode(batch))
                .containsOnlyKeys("kind", "revision", "count", "id", "customer", "at", "name");
        assertThat(roundTrip(batch)).usingRecursiveComparison().isEqualTo(batch);
    }

    @Test
    void givesBackFeedbackCustomersAndWhatWasUndone() {
        FeedbackBatch feedback = new FeedbackBatch(
                2,
                null,
                new long[] {8, 9},
                new long[] {1, 2},
                new long[] {10, 20},
                new int[] {0, 1},
                new int[] {FeedbackBatch.NO_SCALE, 2},
                new int[] {0, 7},
                BitSet.valueOf(new long[] {0b01}));
        assertThat(roundTrip(feedback)).usingRecursiveComparison().isEqualTo(feedback);

        CustomerBatch customers = new CustomerBatch(3, IMPORT, new long[] {4, 5}, new int[] {1, 2}, new int[][] {
            {CustomerBatch.UNCHANGED, 0}, {CustomerBatch.UNCHANGED, 65_535}
        });
        assertThat(roundTrip(customers)).usingRecursiveComparison().isEqualTo(customers);

        ImportUndone undone = new ImportUndone(4, IMPORT);
        assertThat(roundTrip(undone)).isEqualTo(undone);
    }

    private static FeedEntry roundTrip(FeedEntry entry) {
        return EntryCodec.decode(Values.value(EntryCodec.encode(entry)));
    }
}
