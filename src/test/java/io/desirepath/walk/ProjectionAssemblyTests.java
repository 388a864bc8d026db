package io.desirepath.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.evidence.Attribute;
import io.desirepath.evidence.CustomerBatch;
import io.desirepath.evidence.Dictionaries;
import io.desirepath.evidence.InteractionBatch;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectionAssemblyTests {
    private static final int LAST = Attribute.MAX_VALUES - 1;

    @Test
    void holdsAsManyValuesOfAnAttributeAsTheStoreTakes() {
        ProjectionAssembly assembly = new ProjectionAssembly();
        assembly.take(InteractionBatch.of(1, null, 2)
                .rows(new long[] {1, 2}, new long[] {7, 7}, new long[] {0, 1_000}, new int[] {0, 0})
                .attributes(new int[] {0}, new int[][] {{InteractionBatch.NONE, LAST}})
                .build());
        assembly.take(new CustomerBatch(2, null, new long[] {7}, new int[] {0}, new int[][] {{LAST}}));

        Projection projection = assembly.projection(new Dictionaries(List.of(), List.of(), List.of(), List.of()));

        Segments<InteractionColumns> segments =
                projection.interactions().parts(1).getFirst().segments();
        assertThat(segments.columns().attribute(0, 0)).isZero();
        assertThat(segments.columns().attribute(0, 1)).isEqualTo(LAST + 1);
        assertThat(projection.customerAttribute(0).code(0)).isEqualTo(LAST + 1);
    }
}
