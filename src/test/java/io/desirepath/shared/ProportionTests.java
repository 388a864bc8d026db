package io.desirepath.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProportionTests {
    @Test
    void isNullWithItsReasonOverNothing() {
        Proportion none = Proportion.of(0, 0, NullReason.NO_MATURED_WALKS);

        assertThat(none).isEqualTo(new Proportion(null, 0, 0, null, null, NullReason.NO_MATURED_WALKS));
        assertThat(none.complement()).isEqualTo(none);
    }

    @Test
    void reachesNoFurtherThanZeroAndOne() {
        Proportion nobody = Proportion.of(0, 7, NullReason.NO_WALKS);
        Proportion everybody = Proportion.of(7, 7, NullReason.NO_WALKS);

        // With nobody among n the upper end is z²/(n + z²): 3.8415 / 10.8415.
        assertThat(nobody.value()).isZero();
        assertThat(nobody.low()).isZero();
        assertThat(nobody.high()).isEqualTo(0.35433, within(0.00001));
        assertThat(everybody.value()).isOne();
        assertThat(everybody.low()).isEqualTo(0.64567, within(0.00001));
        assertThat(everybody.high()).isOne();
    }

    @Test
    void countsTheOthersInItsComplement() {
        assertThat(Proportion.of(3, 8, NullReason.NO_WALKS).complement())
                .isEqualTo(Proportion.of(5, 8, NullReason.NO_WALKS));
        assertThat(Proportion.none(3, 8, NullReason.EXIT_TOUCHPOINT).complement())
                .isEqualTo(Proportion.none(5, 8, NullReason.EXIT_TOUCHPOINT));
    }

    @Test
    void refusesMoreThanAll() {
        assertThatThrownBy(() -> Proportion.of(2, 1, NullReason.NO_WALKS)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Proportion.of(-1, 1, NullReason.NO_WALKS))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
