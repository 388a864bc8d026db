package io.desirepath.sample;

import org.jspecify.annotations.Nullable;

/**
 * How customers stop at a touchpoint: for good before the goal, or just because there is nothing more to do after it.
 *
 * @param at where
 * @param share probability that a visit there is the last, 0 to 1, before any planted bottleneck
 * @param through the exit touchpoint that some of them leave through
 * @param throughShare which part of them, 0 to 1; the others are just not seen again
 */
record ShopLeaving(
        ShopTouchpoint at, double share, @Nullable ShopTouchpoint through, double throughShare) {
    ShopLeaving {
        if (!(share >= 0 && share <= 1) || !(throughShare >= 0 && throughShare <= 1)) {
            throw new IllegalArgumentException("No share: %s, %s".formatted(share, throughShare));
        }
    }
}
