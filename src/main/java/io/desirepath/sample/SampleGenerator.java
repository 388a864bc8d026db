package io.desirepath.sample;

import io.desirepath.evidence.CustomerDraft;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Makes up the customers of a shop that does not exist, one after the other, each from the plan's seed and the
 * customer's number alone: in any order, on any number of threads, in memory that does not grow.
 */
public final class SampleGenerator {
    /** The attributes of every interaction, in this order. */
    public static final List<String> ATTRIBUTES = ShopTraits.ATTRIBUTES;

    private static final WaitingTime AFTER_BUYING = WaitingTime.days(45);
    private static final WaitingTime AFTER_LEAVING = WaitingTime.days(70);
    private static final double BACK_AFTER_BUYING = 0.42;
    private static final double BACK_AFTER_LEAVING = 0.18;

    private final SamplePlan plan;
    private final ShopCalendar calendar;
    private final Comments comments = new Comments();

    public SampleGenerator(SamplePlan plan) {
        this.plan = plan;
        this.calendar = new ShopCalendar(plan.reference());
    }

    /** All customers of the plan, lazily, in the order of their numbers. */
    public Stream<SampleCustomer> customers() {
        return LongStream.rangeClosed(1, plan.customers()).mapToObj(this::customer);
    }

    /** The customer with this number, from 1. */
    SampleCustomer customer(long number) {
        RandomGenerator random = new SplittableRandom(mixed(mixed(plan.seed()) + number));
        Shopper shopper = Shopper.draw(number, random);
        SampleRecord record = new SampleRecord(shopper, plan.reference().getEpochSecond());
        SurveyAnswers answers = new SurveyAnswers(shopper, comments, record, random);
        long at = calendar.entry(random);
        boolean known = shopper.known();
        while (record.isPast(at)) {
            ShoppingTrip trip = new ShoppingTrip(ShopTraits.draw(shopper, known, random), record, answers, random);
            ShoppingTrip.End end = trip.walk(at);
            boolean bought = end == ShoppingTrip.End.BOUGHT;
            if (end == ShoppingTrip.End.UNSUBSCRIBED
                    || random.nextDouble() >= (bought ? BACK_AFTER_BUYING : BACK_AFTER_LEAVING)) {
                break;
            }
            known |= bought;
            long back = trip.lastSecond() + (bought ? AFTER_BUYING : AFTER_LEAVING).draw(random);
            at = ShopCalendar.atLeisure(back, trip.lastSecond(), random);
        }
        return new SampleCustomer(
                new CustomerDraft(shopper.key(), shopper.attributes()), record.interactions(), record.feedback());
    }

    /**
     * Spreads neighbouring numbers over all numbers (David Stafford's 13th variant of the finaliser of MurmurHash3).
     */
    private static long mixed(long number) {
        long z = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
