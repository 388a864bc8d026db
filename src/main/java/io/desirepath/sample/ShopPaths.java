package io.desirepath.sample;

import static io.desirepath.sample.ShopTouchpoint.ADVICE_CALL;
import static io.desirepath.sample.ShopTouchpoint.APP_HOME;
import static io.desirepath.sample.ShopTouchpoint.BASKET;
import static io.desirepath.sample.ShopTouchpoint.CARD_PAYMENT;
import static io.desirepath.sample.ShopTouchpoint.CARD_PAYMENT_APP;
import static io.desirepath.sample.ShopTouchpoint.DELIVERY_OPTIONS;
import static io.desirepath.sample.ShopTouchpoint.HOME_PAGE;
import static io.desirepath.sample.ShopTouchpoint.LOYALTY_CLUB;
import static io.desirepath.sample.ShopTouchpoint.NEWSLETTER;
import static io.desirepath.sample.ShopTouchpoint.ORDER_CANCELLED;
import static io.desirepath.sample.ShopTouchpoint.ORDER_CONFIRMATION;
import static io.desirepath.sample.ShopTouchpoint.ORDER_RECEIVED;
import static io.desirepath.sample.ShopTouchpoint.PARCEL_CALL;
import static io.desirepath.sample.ShopTouchpoint.PRODUCT_PAGE;
import static io.desirepath.sample.ShopTouchpoint.PRODUCT_PAGE_APP;
import static io.desirepath.sample.ShopTouchpoint.REFUND_PAID;
import static io.desirepath.sample.ShopTouchpoint.RETURN_REQUESTED;
import static io.desirepath.sample.ShopTouchpoint.REVIEW;
import static io.desirepath.sample.ShopTouchpoint.SEARCH;
import static io.desirepath.sample.ShopTouchpoint.SETUP_GUIDE;
import static io.desirepath.sample.ShopTouchpoint.STORE_VISIT;
import static io.desirepath.sample.ShopTouchpoint.SUPPORT_CALL;
import static io.desirepath.sample.ShopTouchpoint.TRACKING;
import static io.desirepath.sample.ShopTouchpoint.UNSUBSCRIBED;
import static io.desirepath.sample.WaitingTime.days;
import static io.desirepath.sample.WaitingTime.hours;
import static io.desirepath.sample.WaitingTime.minutes;
import static io.desirepath.sample.WaitingTime.seconds;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How customers of the generated shop move about: every way from touchpoint to touchpoint, how long it takes, and how
 * many stop where. This is all the truth there is about an undisturbed customer; {@link PlantedBottleneck} says what is
 * broken, and for whom.
 */
final class ShopPaths {

    /** Every way on, planned or not. Weights are relative among the ways that are open to the customer. */
    static final List<ShopStep> STEPS = List.of(
            step(NEWSLETTER, HOME_PAGE, 55, minutes(2)),
            step(NEWSLETTER, APP_HOME, 30, minutes(3)),
            step(NEWSLETTER, STORE_VISIT, 15, days(2)),
            step(HOME_PAGE, SEARCH, 55, seconds(40)),
            step(HOME_PAGE, PRODUCT_PAGE, 40, seconds(60)),
            step(HOME_PAGE, ADVICE_CALL, 5, minutes(20)),
            step(APP_HOME, SEARCH, 45, seconds(30)),
            step(APP_HOME, PRODUCT_PAGE_APP, 55, seconds(45)),
            step(STORE_VISIT, HOME_PAGE, 52, days(1.5)),
            step(STORE_VISIT, APP_HOME, 36, hours(6)),
            step(STORE_VISIT, ADVICE_CALL, 12, days(1)),
            step(STORE_VISIT, BASKET, 0, minutes(5)),
            step(SEARCH, SEARCH, 15, seconds(25)).unplanned(),
            step(SEARCH, PRODUCT_PAGE, 85, seconds(30)),
            step(SEARCH, PRODUCT_PAGE_APP, 85, seconds(30)),
            step(PRODUCT_PAGE, BASKET, 46, minutes(2)),
            step(PRODUCT_PAGE, SEARCH, 20, seconds(50)),
            step(PRODUCT_PAGE, PRODUCT_PAGE, 18, seconds(70)).unplanned(),
            step(PRODUCT_PAGE, ADVICE_CALL, 5, minutes(15)),
            step(PRODUCT_PAGE, STORE_VISIT, 3, days(2)).unplanned(),
            step(PRODUCT_PAGE, HOME_PAGE, 8, days(2)).unplanned(),
            step(PRODUCT_PAGE_APP, BASKET, 46, minutes(2)),
            step(PRODUCT_PAGE_APP, SEARCH, 20, seconds(50)),
            step(PRODUCT_PAGE_APP, PRODUCT_PAGE_APP, 20, seconds(60)).unplanned(),
            step(PRODUCT_PAGE_APP, ADVICE_CALL, 4, minutes(15)),
            step(PRODUCT_PAGE_APP, HOME_PAGE, 6, hours(9)).unplanned(),
            step(PRODUCT_PAGE_APP, APP_HOME, 4, days(2)).unplanned(),
            step(ADVICE_CALL, PRODUCT_PAGE, 50, minutes(10)),
            step(ADVICE_CALL, PRODUCT_PAGE_APP, 50, minutes(10)),
            step(ADVICE_CALL, BASKET, 28, minutes(8)),
            step(ADVICE_CALL, STORE_VISIT, 22, days(2)).unplanned(),
            step(BASKET, DELIVERY_OPTIONS, 74, minutes(3)),
            step(BASKET, PRODUCT_PAGE, 16, minutes(2)),
            step(BASKET, PRODUCT_PAGE_APP, 16, minutes(2)),
            step(BASKET, HOME_PAGE, 6, days(1.2)).unplanned(),
            step(BASKET, APP_HOME, 4, days(1)).unplanned(),
            step(DELIVERY_OPTIONS, CARD_PAYMENT, 90, seconds(70)),
            step(DELIVERY_OPTIONS, CARD_PAYMENT_APP, 90, seconds(70)),
            step(DELIVERY_OPTIONS, BASKET, 10, minutes(1)).unplanned(),
            step(CARD_PAYMENT, ORDER_CONFIRMATION, 94, seconds(35)),
            step(CARD_PAYMENT, CARD_PAYMENT, 6, seconds(60)).unplanned(),
            step(CARD_PAYMENT_APP, ORDER_CONFIRMATION, 91, seconds(35)),
            step(CARD_PAYMENT_APP, CARD_PAYMENT_APP, 9, seconds(80)).unplanned(),
            step(ORDER_CONFIRMATION, TRACKING, 84, days(1.6)),
            step(ORDER_CONFIRMATION, ORDER_RECEIVED, 16, days(2.2)),
            step(TRACKING, ORDER_RECEIVED, 64, days(1.2)),
            step(TRACKING, TRACKING, 28, hours(20)).unplanned(),
            step(TRACKING, PARCEL_CALL, 8, hours(10)),
            step(PARCEL_CALL, ORDER_RECEIVED, 82, days(1.5)),
            step(PARCEL_CALL, TRACKING, 18, hours(14)),
            step(ORDER_RECEIVED, SETUP_GUIDE, 72, hours(1)),
            step(ORDER_RECEIVED, SUPPORT_CALL, 8, days(2)),
            step(ORDER_RECEIVED, REVIEW, 10, days(5)).unplanned(),
            step(ORDER_RECEIVED, RETURN_REQUESTED, 10, days(5)),
            step(SETUP_GUIDE, REVIEW, 46, days(6)),
            step(SETUP_GUIDE, SUPPORT_CALL, 20, days(1)),
            step(SETUP_GUIDE, LOYALTY_CLUB, 22, days(4)),
            step(SETUP_GUIDE, RETURN_REQUESTED, 12, days(6)).unplanned(),
            step(SUPPORT_CALL, SETUP_GUIDE, 35, hours(2)).unplanned(),
            step(SUPPORT_CALL, REVIEW, 35, days(6)),
            step(SUPPORT_CALL, RETURN_REQUESTED, 30, days(2)),
            step(REVIEW, LOYALTY_CLUB, 100, days(3)),
            step(RETURN_REQUESTED, REFUND_PAID, 92, days(7)),
            step(RETURN_REQUESTED, SUPPORT_CALL, 8, days(3)).unplanned(),
            step(REFUND_PAID, LOYALTY_CLUB, 60, days(4)),
            step(REFUND_PAID, SUPPORT_CALL, 40, days(2)).unplanned());

    private static final List<ShopLeaving> LEAVINGS = List.of(
            leaving(NEWSLETTER, 0.055, UNSUBSCRIBED, 0.35),
            leaving(HOME_PAGE, 0.048),
            leaving(APP_HOME, 0.048),
            leaving(STORE_VISIT, 0.05),
            leaving(SEARCH, 0.035),
            leaving(PRODUCT_PAGE, 0.042),
            leaving(PRODUCT_PAGE_APP, 0.042),
            leaving(ADVICE_CALL, 0.045),
            leaving(BASKET, 0.045),
            leaving(DELIVERY_OPTIONS, 0.04),
            leaving(CARD_PAYMENT, 0.04),
            leaving(CARD_PAYMENT_APP, 0.045),
            leaving(ORDER_CONFIRMATION, 0.015, ORDER_CANCELLED, 0.8),
            leaving(TRACKING, 0.025, ORDER_CANCELLED, 0.7),
            leaving(PARCEL_CALL, 0.04, ORDER_CANCELLED, 0.8),
            leaving(ORDER_RECEIVED, 0.12),
            leaving(SETUP_GUIDE, 0.38),
            leaving(SUPPORT_CALL, 0.45),
            leaving(REVIEW, 0.68),
            leaving(RETURN_REQUESTED, 0.05),
            leaving(REFUND_PAID, 0.78, UNSUBSCRIBED, 0.1),
            leaving(LOYALTY_CLUB, 1),
            leaving(ORDER_CANCELLED, 1),
            leaving(UNSUBSCRIBED, 1));

    private static final Map<ShopTouchpoint, ShopLeaving> LEAVING_AT = new EnumMap<>(ShopTouchpoint.class);
    private static final Map<ShopTouchpoint, Choice<ShopStep>> ON_WEBSITE = new EnumMap<>(ShopTouchpoint.class);
    private static final Map<ShopTouchpoint, Choice<ShopStep>> IN_APP = new EnumMap<>(ShopTouchpoint.class);

    static {
        LEAVINGS.forEach(leaving -> LEAVING_AT.put(leaving.at(), leaving));
        for (ShopStep step : STEPS) {
            if (step.to() != PRODUCT_PAGE_APP && step.to() != CARD_PAYMENT_APP) {
                add(ON_WEBSITE, step);
            }
            if (step.to() != PRODUCT_PAGE && step.to() != CARD_PAYMENT) {
                add(IN_APP, step);
            }
        }
    }

    private ShopPaths() {}

    /** How customers stop at a touchpoint. */
    static ShopLeaving leaving(ShopTouchpoint at) {
        return LEAVING_AT.getOrDefault(at, new ShopLeaving(at, 1, null, 0));
    }

    /**
     * Draws the way on from a touchpoint.
     *
     * @param inApp whether the customer is in the app; else on the website
     * @return null where there is none
     */
    static @Nullable ShopStep next(ShopTouchpoint from, boolean inApp, RandomGenerator random) {
        Choice<ShopStep> open = (inApp ? IN_APP : ON_WEBSITE).get(from);
        return open == null ? null : open.draw(random);
    }

    private static void add(Map<ShopTouchpoint, Choice<ShopStep>> steps, ShopStep step) {
        Choice<ShopStep> open = steps.get(step.from());
        steps.put(step.from(), open == null ? Choice.of(step, step.weight()) : open.or(step, step.weight()));
    }

    private static ShopStep step(ShopTouchpoint from, ShopTouchpoint to, double weight, WaitingTime elapsed) {
        return new ShopStep(from, to, weight, elapsed, true);
    }

    private static ShopLeaving leaving(ShopTouchpoint at, double share) {
        return new ShopLeaving(at, share, null, 0);
    }

    private static ShopLeaving leaving(ShopTouchpoint at, double share, ShopTouchpoint through, double throughShare) {
        return new ShopLeaving(at, share, through, throughShare);
    }
}
