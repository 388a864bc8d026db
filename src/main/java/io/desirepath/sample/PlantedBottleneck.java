package io.desirepath.sample;

import static io.desirepath.sample.ShopTouchpoint.CARD_PAYMENT_APP;
import static io.desirepath.sample.ShopTouchpoint.DELIVERY_OPTIONS;
import static io.desirepath.sample.ShopTouchpoint.TRACKING;

import java.util.List;

/**
 * Something that is broken in the generated shop on purpose, so that whoever analyses the sample has something to find
 * and whoever tests the analysis knows what it must find.
 *
 * @param at where it hurts
 * @param attribute the attribute of the interaction that says whom it hurts
 * @param value that attribute's value
 * @param leaving probability that a visit of theirs is the last, 0 to 1, in the place of {@link ShopLeaving#share()}
 * @param slowdown how many times longer those take who go on
 * @param dissatisfaction how many points of 5 their satisfaction falls there
 * @param theme what they write about
 * @param story what is wrong, for people
 */
public record PlantedBottleneck(
        ShopTouchpoint at,
        String attribute,
        String value,
        double leaving,
        double slowdown,
        double dissatisfaction,
        CommentTheme theme,
        String story) {

    /** All of them, the one that costs most first; one at a touchpoint. */
    public static final List<PlantedBottleneck> ALL = List.of(
            new PlantedBottleneck(
                    DELIVERY_OPTIONS,
                    "basket",
                    "small",
                    0.36,
                    2.0,
                    1.5,
                    CommentTheme.DELIVERY_COST,
                    "Whoever buys little learns only here that delivery costs half as much again."),
            new PlantedBottleneck(
                    CARD_PAYMENT_APP,
                    "country",
                    "Poland",
                    0.42,
                    8.0,
                    2.0,
                    CommentTheme.PAYMENT_TIMEOUT,
                    "In the app, confirming a card payment with a Polish bank (3-D Secure) times out."),
            new PlantedBottleneck(
                    TRACKING,
                    "country",
                    "Kazakhstan",
                    0.30,
                    2.5,
                    1.6,
                    CommentTheme.TRACKING,
                    "Parcels to Kazakhstan leave the warehouse, and then the tracking is silent for days."));

    public PlantedBottleneck {
        if (!(leaving >= 0 && leaving <= 1) || !(slowdown >= 1) || !(dissatisfaction >= 0)) {
            throw new IllegalArgumentException("No bottleneck: " + story);
        }
    }
}
