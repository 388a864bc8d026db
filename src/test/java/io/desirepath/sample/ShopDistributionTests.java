package io.desirepath.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.evidence.InteractionDraft;
import io.desirepath.sample.RawSample.Visit;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample is distributed as declared: counted independently, within four standard errors. */
class ShopDistributionTests {
    private static final int CUSTOMERS = 20_000;
    private static final RawSample RAW = new RawSample(5, CUSTOMERS);
    private static final List<SampleCustomer> SAMPLE = new SampleGenerator(
                    new SamplePlan(5, CUSTOMERS, RawSample.REFERENCE))
            .customers()
            .toList();

    static Stream<String> countries() {
        return Shopper.COUNTRIES.alternatives().stream();
    }

    static Stream<String> ageGroups() {
        return Shopper.AGE_GROUPS.alternatives().stream();
    }

    static Stream<String> baskets() {
        return ShopTraits.BASKETS.alternatives().stream();
    }

    static Stream<ShopLeaving> undisturbedLeavings() {
        return Stream.of(
                        ShopTouchpoint.SEARCH,
                        ShopTouchpoint.PRODUCT_PAGE,
                        ShopTouchpoint.BASKET,
                        ShopTouchpoint.CARD_PAYMENT,
                        ShopTouchpoint.ORDER_CONFIRMATION)
                .map(ShopPaths::leaving);
    }

    @ParameterizedTest
    @MethodSource("countries")
    void sendsParcelsToCountriesAsDeclared(String country) {
        assertShare(
                SAMPLE.stream()
                        .filter(customer -> first(customer, "country").equals(country))
                        .count(),
                Shopper.COUNTRIES.share(country));
    }

    @ParameterizedTest
    @MethodSource("ageGroups")
    void servesAgeGroupsAsDeclared(String ageGroup) {
        assertShare(
                SAMPLE.stream()
                        .filter(customer ->
                                ageGroup.equals(customer.customer().attributes().get("age group")))
                        .count(),
                Shopper.AGE_GROUPS.share(ageGroup));
    }

    @ParameterizedTest
    @MethodSource("baskets")
    void sellsBasketsAsDeclared(String basket) {
        assertShare(
                SAMPLE.stream()
                        .filter(customer -> first(customer, "basket").equals(basket))
                        .count(),
                ShopTraits.BASKETS.share(basket));
    }

    @Test
    void knowsSomeCustomersFromBefore() {
        assertShare(
                SAMPLE.stream()
                        .filter(customer -> first(customer, "customer type").equals("returning"))
                        .count(),
                Shopper.KNOWN_SHARE);
    }

    @ParameterizedTest
    @MethodSource("undisturbedLeavings")
    void losesCustomersAsDeclaredWhereNothingIsBroken(ShopLeaving leaving) {
        List<Visit> visits =
                RAW.visits(((Predicate<Visit>) visit -> visit.touchpoint() == leaving.at()).and(Visit::isOver));
        // Half a percentage point more than chance: the count takes three weeks of silence for a loss.
        assertThat(RawSample.share(visits, Visit::isLast))
                .isCloseTo(leaving.share(), Offset.offset(0.005 + margin(leaving.share(), visits.size())));
    }

    @Test
    void branchesAsDeclared() {
        List<Visit> goingOn = RAW.visits(visit -> visit.touchpoint() == ShopTouchpoint.TRACKING && !visit.isLast());
        double received = RawSample.share(goingOn, visit -> visit.next() == ShopTouchpoint.ORDER_RECEIVED);
        assertThat(received).isCloseTo(0.64, Offset.offset(0.02));
    }

    @Test
    void takesTimeAsDeclaredWithAHeavyTail() {
        double[] seconds = RAW
                .visits(visit ->
                        visit.touchpoint() == ShopTouchpoint.HOME_PAGE && visit.next() == ShopTouchpoint.SEARCH)
                .stream()
                .mapToDouble(Visit::secondsToNext)
                .sorted()
                .toArray();
        double median = seconds[seconds.length / 2];
        double p90 = seconds[seconds.length * 9 / 10];
        assertThat(median).isCloseTo(40, Offset.offset(2.0));
        // The 90 % quantile of a log-normal with spread 0.9: e^(0.9 × 1.2816) times the median.
        assertThat(p90 / median).isCloseTo(3.17, Offset.offset(0.25));
    }

    @Test
    void enterMoreBeforeChristmasThanInFebruary() {
        double december = entriesADay(Month.DECEMBER);
        double february = entriesADay(Month.FEBRUARY);
        double declared = ShopCalendar.ofMonth(Month.DECEMBER) / ShopCalendar.ofMonth(Month.FEBRUARY);
        // The shop grows by a quarter over the year, and February comes two months after December.
        assertThat(december / february).isBetween(declared * 0.85, declared * 1.05);
    }

    @Test
    void enterMoreOnSundaysThanOnFridays() {
        double declared = ShopCalendar.ofWeekday(DayOfWeek.SUNDAY) / ShopCalendar.ofWeekday(DayOfWeek.FRIDAY);
        double counted = (double) entries(DayOfWeek.SUNDAY) / entries(DayOfWeek.FRIDAY);
        assertThat(counted).isCloseTo(declared, Offset.offset(0.12));
    }

    @Test
    void sleepAtNight() {
        long night = SAMPLE.stream()
                .filter(customer -> hour(customer) >= 1 && hour(customer) < 6)
                .count();
        long evening = SAMPLE.stream()
                .filter(customer -> hour(customer) >= 18 && hour(customer) < 23)
                .count();
        assertThat(night * 10).isLessThan(evening);
    }

    @Test
    void hasWalksOfEveryFate() {
        assertThat(SAMPLE).anyMatch(customer -> lastName(customer).equals("Order cancelled"));
        assertThat(SAMPLE).anyMatch(customer -> lastName(customer).equals("Unsubscribed"));
        assertThat(SAMPLE)
                .anyMatch(customer -> customer.interactions().stream().anyMatch(i -> !Double.isNaN(i.value())));
        assertThat(SAMPLE)
                .anyMatch(customer ->
                        customer.interactions().getFirst().at().isAfter(RawSample.REFERENCE.minusSeconds(86_400)));
    }

    @Test
    void earnsWhereTheOrderIsReceivedAndNowhereElse() {
        assertThat(RAW.visits())
                .allSatisfy(visit -> assertThat(Double.isNaN(visit.interaction().value()))
                        .isEqualTo(visit.touchpoint() != ShopTouchpoint.ORDER_RECEIVED));
    }

    @Test
    void meetsEveryTouchpointAndAFewThingsThatTheMapDoesNotKnow() {
        assertThat(RAW.visits().stream().map(Visit::touchpoint).distinct())
                .containsExactlyInAnyOrder(ShopTouchpoint.values());
        assertThat(SAMPLE.stream()
                        .flatMap(customer -> customer.interactions().stream())
                        .map(InteractionDraft::name))
                .contains(ShoppingTrip.UNMAPPED);
    }

    @Test
    void drawsWaitingTimesWithinBounds() {
        SplittableRandom random = new SplittableRandom(3);
        WaitingTime wild = new WaitingTime(Duration.ofDays(30), 3);
        for (int i = 0; i < 10_000; i++) {
            assertThat(wild.draw(random)).isBetween(1L, Duration.ofDays(120).toSeconds());
        }
    }

    private static void assertShare(long counted, double declared) {
        assertThat((double) counted / CUSTOMERS).isCloseTo(declared, Offset.offset(margin(declared, CUSTOMERS)));
    }

    private static double margin(double share, long of) {
        return 4 * Math.sqrt(share * (1 - share) / of);
    }

    private static String first(SampleCustomer customer, String attribute) {
        String value =
                customer.interactions().getFirst().attributes().get(SampleGenerator.ATTRIBUTES.indexOf(attribute));
        return value == null ? "" : value;
    }

    private static String lastName(SampleCustomer customer) {
        return customer.interactions().getLast().name();
    }

    private static int hour(SampleCustomer customer) {
        return customer.interactions().getFirst().at().atZone(ZoneOffset.UTC).getHour();
    }

    private static double entriesADay(Month month) {
        LocalDate[] days = SAMPLE.stream()
                .map(ShopDistributionTests::entryDay)
                .filter(day -> day.getMonth() == month)
                .toArray(LocalDate[]::new);
        return (double) days.length / Arrays.stream(days).distinct().count();
    }

    private static long entries(DayOfWeek weekday) {
        return SAMPLE.stream()
                .map(ShopDistributionTests::entryDay)
                .filter(day -> day.getDayOfWeek() == weekday)
                .count();
    }

    private static LocalDate entryDay(SampleCustomer customer) {
        return LocalDate.ofInstant(customer.interactions().getFirst().at(), ZoneOffset.UTC);
    }
}
