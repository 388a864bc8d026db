package io.desirepath.intake.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NearestTests {
    @Test
    void findsWhatSomebodyMayHaveMeant() {
        List<String> columns = List.of("customer_id", "activity", "timestamp", "Q7FOOD");

        assertThat(Nearest.names("activty", columns)).containsExactly("activity");
        assertThat(Nearest.names("q7food", columns)).containsExactly("Q7FOOD");
        assertThat(Nearest.names("customer", columns)).containsExactly("customer_id");
        assertThat(Nearest.names("price", columns)).isEmpty();
        assertThat(Nearest.sentence("price", columns)).startsWith(" There are: ");
        assertThat(Nearest.sentence(
                        "price",
                        IntStream.range(0, 100).mapToObj(i -> "column" + i).toList()))
                .isEmpty();
    }

    @Property(tries = 300)
    void countsSlipsLikeTheDefinition(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 6) String one,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 6) String other) {
        assertThat(Nearest.slips(one, other)).isEqualTo(byDefinition(one, other));
    }

    private static int byDefinition(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.length() + other.length();
        }
        String restOfOne = one.substring(1);
        String restOfOther = other.substring(1);
        int kept = byDefinition(restOfOne, restOfOther) + (one.charAt(0) == other.charAt(0) ? 0 : 1);
        return Math.min(kept, 1 + Math.min(byDefinition(restOfOne, other), byDefinition(one, restOfOther)));
    }
}
