package io.desirepath.sample;

import static io.desirepath.sample.ShopTouchpoint.ADVICE_CALL;
import static io.desirepath.sample.ShopTouchpoint.APP_HOME;
import static io.desirepath.sample.ShopTouchpoint.CARD_PAYMENT;
import static io.desirepath.sample.ShopTouchpoint.CARD_PAYMENT_APP;
import static io.desirepath.sample.ShopTouchpoint.DELIVERY_OPTIONS;
import static io.desirepath.sample.ShopTouchpoint.HOME_PAGE;
import static io.desirepath.sample.ShopTouchpoint.LOYALTY_CLUB;
import static io.desirepath.sample.ShopTouchpoint.ORDER_RECEIVED;
import static io.desirepath.sample.ShopTouchpoint.PARCEL_CALL;
import static io.desirepath.sample.ShopTouchpoint.PRODUCT_PAGE;
import static io.desirepath.sample.ShopTouchpoint.PRODUCT_PAGE_APP;
import static io.desirepath.sample.ShopTouchpoint.REFUND_PAID;
import static io.desirepath.sample.ShopTouchpoint.RETURN_REQUESTED;
import static io.desirepath.sample.ShopTouchpoint.SEARCH;
import static io.desirepath.sample.ShopTouchpoint.SETUP_GUIDE;
import static io.desirepath.sample.ShopTouchpoint.STORE_VISIT;
import static io.desirepath.sample.ShopTouchpoint.SUPPORT_CALL;
import static io.desirepath.sample.ShopTouchpoint.TRACKING;

import io.desirepath.evidence.Metric;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A question that the generated shop asks at a touchpoint.
 *
 * @param at where
 * @param metric on which scale
 * @param satisfaction how content an average customer is there, 1 to 5, whatever the metric
 * @param responding how many of those asked answer, 0 to 1, when neither delighted nor angry
 * @param theme what a comment is about where nothing is broken
 */
record ShopSurvey(ShopTouchpoint at, Metric metric, double satisfaction, double responding, CommentTheme theme) {

    /** All of them; several at a touchpoint are asked independently. */
    static final List<ShopSurvey> ALL = List.of(
            new ShopSurvey(HOME_PAGE, Metric.CSAT, 4.0, 0.03, CommentTheme.CHOOSING),
            new ShopSurvey(APP_HOME, Metric.CSAT, 4.2, 0.03, CommentTheme.CHOOSING),
            new ShopSurvey(STORE_VISIT, Metric.CSAT, 4.4, 0.05, CommentTheme.PEOPLE),
            new ShopSurvey(SEARCH, Metric.CES, 3.9, 0.02, CommentTheme.CHOOSING),
            new ShopSurvey(PRODUCT_PAGE, Metric.CSAT, 4.1, 0.02, CommentTheme.CHOOSING),
            new ShopSurvey(PRODUCT_PAGE_APP, Metric.CSAT, 4.0, 0.02, CommentTheme.CHOOSING),
            new ShopSurvey(ADVICE_CALL, Metric.CSAT, 4.3, 0.2, CommentTheme.PEOPLE),
            new ShopSurvey(ADVICE_CALL, Metric.CES, 4.2, 0.1, CommentTheme.PEOPLE),
            new ShopSurvey(DELIVERY_OPTIONS, Metric.CSAT, 4.0, 0.05, CommentTheme.PAYING),
            new ShopSurvey(CARD_PAYMENT, Metric.CSAT, 4.2, 0.05, CommentTheme.PAYING),
            new ShopSurvey(CARD_PAYMENT, Metric.CES, 4.3, 0.03, CommentTheme.PAYING),
            new ShopSurvey(CARD_PAYMENT_APP, Metric.CSAT, 4.2, 0.06, CommentTheme.PAYING),
            new ShopSurvey(CARD_PAYMENT_APP, Metric.CES, 4.2, 0.04, CommentTheme.PAYING),
            new ShopSurvey(TRACKING, Metric.CSAT, 4.0, 0.05, CommentTheme.TRACKING),
            new ShopSurvey(PARCEL_CALL, Metric.CES, 3.4, 0.2, CommentTheme.PEOPLE),
            new ShopSurvey(ORDER_RECEIVED, Metric.CSAT, 4.4, 0.16, CommentTheme.DELIVERY),
            new ShopSurvey(SETUP_GUIDE, Metric.CES, 4.2, 0.07, CommentTheme.USING),
            new ShopSurvey(SETUP_GUIDE, Metric.CSAT, 4.2, 0.05, CommentTheme.USING),
            new ShopSurvey(SUPPORT_CALL, Metric.CSAT, 3.7, 0.2, CommentTheme.PEOPLE),
            new ShopSurvey(RETURN_REQUESTED, Metric.CES, 3.7, 0.12, CommentTheme.RETURNS),
            new ShopSurvey(REFUND_PAID, Metric.CSAT, 3.7, 0.2, CommentTheme.RETURNS),
            new ShopSurvey(LOYALTY_CLUB, Metric.CSAT, 4.5, 0.1, CommentTheme.OVERALL));

    private static final Map<ShopTouchpoint, List<ShopSurvey>> BY_TOUCHPOINT =
            ALL.stream().collect(Collectors.groupingBy(ShopSurvey::at));

    /** What is asked there. */
    static List<ShopSurvey> at(ShopTouchpoint touchpoint) {
        return BY_TOUCHPOINT.getOrDefault(touchpoint, List.of());
    }
}
