package io.desirepath.analysis;

import io.desirepath.analysis.kernel.Contrast;
import io.desirepath.shared.NullReason;
import org.jspecify.annotations.Nullable;

/**
 * A number of this answer beside that of the answer compared with.
 *
 * @param here of this answer
 * @param with of the other
 * @param difference here less with
 * @param <T> with all that it rests on
 */
public record Compared<T>(T here, T with, Difference difference) {
    /**
     * How far apart the two are.
     *
     * @param value null exactly where {@code reason} says why
     * @param low lower end of the 95 % interval, null with the value
     * @param high upper end of the 95 % interval, null with the value
     * @param pValue how likely so large a difference is where there is none, null with the value
     * @param significant still telling among all tests of the comparison, of which at most 5 % are expected to be
     *     chance
     * @param reason why there is no difference
     */
    public record Difference(
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double pValue,
            boolean significant,
            @Nullable NullReason reason) {

        static Difference of(Contrast contrast, boolean significant) {
            return new Difference(
                    contrast.difference(),
                    contrast.interval().low(),
                    contrast.interval().high(),
                    contrast.pValue(),
                    significant,
                    null);
        }

        static Difference none(NullReason reason) {
            return new Difference(null, null, null, null, false, reason);
        }
    }
}
