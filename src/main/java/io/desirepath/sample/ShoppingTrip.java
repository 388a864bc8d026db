package io.desirepath.sample;

import io.desirepath.sample.ShopTouchpoint.Role;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One customer's way through the generated shop, from an entry to where it ends: with the goods, without them, or at
 * the sample's reference, because the rest has not happened yet.
 */
final class ShoppingTrip {
    /** How a trip ends. */
    enum End {
        /** The order came, whatever followed. */
        BOUGHT,
        /** Left before the order came. */
        LEFT,
        /** The end of the relation. */
        UNSUBSCRIBED
    }

    /** A name that the map knows nothing of: something every shop has. */
    static final String UNMAPPED = "Chat opened";

    private static final int LONGEST = 80;
    private static final long LEISURE = Duration.ofHours(3).toSeconds();
    private static final double CHAT_SHARE = 0.04;
    private static final double PICK_UP_SHARE = 0.2;
    private static final double OF_MOOD = 0.3;
    private static final WaitingTime CALL = new WaitingTime(Duration.ofMinutes(6), 0.7);
    private static final WaitingTime TO_LEAVE_OPENLY = WaitingTime.minutes(30);

    private final ShopTraits traits;
    private final SampleRecord record;
    private final SurveyAnswers answers;
    private final RandomGenerator random;
    private final boolean picksUp;
    private final List<PlantedBottleneck> broken;
    private final List<@Nullable String> onWebsite;
    private final List<@Nullable String> inTheApp;
    private final List<@Nullable String> elsewhere;

    private boolean inApp;
    private boolean received;
    private long at;
    private @Nullable PlantedBottleneck worst;

    ShoppingTrip(ShopTraits traits, SampleRecord record, SurveyAnswers answers, RandomGenerator random) {
        this.traits = traits;
        this.record = record;
        this.answers = answers;
        this.random = random;
        this.picksUp = random.nextDouble() < PICK_UP_SHARE;
        this.broken = traits.broken();
        this.onWebsite = traits.attributes(ShopChannel.WEBSITE);
        this.inTheApp = traits.attributes(ShopChannel.APP);
        this.elsewhere = traits.attributes(ShopChannel.STORE);
        this.inApp = random.nextDouble() < 0.35;
    }

    /** Walks from the entry, at this epoch second, and takes down what has happened by the reference. */
    End walk(long entry) {
        at = entry;
        ShopTouchpoint here = traits.entry();
        double patience = 0;
        for (int visits = 0; visits < LONGEST && record.isPast(at); visits++) {
            visit(here);
            PlantedBottleneck broken = brokenAt(here);
            ShopLeaving leaving = ShopPaths.leaving(here);
            boolean leaves = random.nextDouble() < leavingNow(leaving, broken);
            answers.at(here, at, traits.mood(), patience, leaves && !received, broken);
            worst = broken == null ? worst : broken;
            ShopStep step = leaves ? null : ShopPaths.next(here, inApp, random);
            if (step == null) {
                return end(here, leaving);
            }
            patience = goOn(step, broken);
            here = step.to();
        }
        return received ? End.BOUGHT : End.LEFT;
    }

    /** The epoch second of what was done last. */
    long lastSecond() {
        return at;
    }

    private double leavingNow(ShopLeaving leaving, @Nullable PlantedBottleneck broken) {
        double share = broken == null ? leaving.share() : broken.leaving();
        // Whoever is easily pleased stays a little more often; on average this changes nothing.
        return share >= 1 ? 1 : share * StrictMath.max(0.2, StrictMath.min(1.8, 1 - OF_MOOD * traits.mood()));
    }

    /** Moves on in time; the logarithm of how many times longer than usual it took. */
    private double goOn(ShopStep step, @Nullable PlantedBottleneck broken) {
        WaitingTime elapsed = broken == null ? step.elapsed() : step.elapsed().times(broken.slowdown());
        long seconds = elapsed.draw(random);
        long arrives = at + seconds;
        arrives = switch (step.to()) {
            case ORDER_RECEIVED, REFUND_PAID -> ShopCalendar.atWork(arrives, random);
            default -> seconds < LEISURE ? arrives : ShopCalendar.atLeisure(arrives, at, random);
        };
        double patience =
                StrictMath.log((double) (arrives - at) / step.elapsed().median().toSeconds());
        at = arrives;
        return patience;
    }

    private End end(ShopTouchpoint here, ShopLeaving leaving) {
        ShopTouchpoint through = leaving.through();
        boolean openly = through != null && random.nextDouble() < leaving.throughShare();
        if (through != null && openly) {
            at += TO_LEAVE_OPENLY.draw(random);
            if (record.isPast(at)) {
                visit(through);
            }
        }
        answers.afterwards(here, at, traits.mood(), received, worst);
        if (openly && through == ShopTouchpoint.UNSUBSCRIBED) {
            return End.UNSUBSCRIBED;
        }
        return received ? End.BOUGHT : End.LEFT;
    }

    private void visit(ShopTouchpoint here) {
        switch (here) {
            case HOME_PAGE -> inApp = false;
            case APP_HOME -> inApp = true;
            default -> {}
        }
        ShopChannel channel = channel(here);
        List<@Nullable String> attributes = attributes(channel);
        long seconds = channel == ShopChannel.CALL_CENTRE ? CALL.draw(random) : 0;
        record.interaction(at, seconds, name(here), channel, value(here), cost(here), attributes);
        received |= here.role() == Role.GOAL;
        boolean choosing = here == ShopTouchpoint.PRODUCT_PAGE || here == ShopTouchpoint.PRODUCT_PAGE_APP;
        if (choosing && random.nextDouble() < CHAT_SHARE) {
            at += random.nextInt(20, 90);
            if (record.isPast(at)) {
                record.interaction(at, 0, UNMAPPED, channel, Double.NaN, Double.NaN, attributes);
            }
        }
        at += seconds;
    }

    private @Nullable PlantedBottleneck brokenAt(ShopTouchpoint here) {
        for (PlantedBottleneck planted : broken) {
            if (planted.at() == here) {
                return planted;
            }
        }
        return null;
    }

    private List<@Nullable String> attributes(ShopChannel channel) {
        return switch (channel) {
            case WEBSITE -> onWebsite;
            case APP -> inTheApp;
            default -> elsewhere;
        };
    }

    private ShopChannel channel(ShopTouchpoint here) {
        return switch (here) {
            case SEARCH, BASKET, DELIVERY_OPTIONS, TRACKING, ORDER_CANCELLED, REVIEW, RETURN_REQUESTED ->
                inApp ? ShopChannel.APP : ShopChannel.WEBSITE;
            case ORDER_RECEIVED -> picksUp ? ShopChannel.STORE : ShopChannel.COURIER;
            default -> here.lane();
        };
    }

    private String name(ShopTouchpoint here) {
        List<String> names = here.interactionNames();
        if (here == ShopTouchpoint.ORDER_RECEIVED) {
            return names.get(picksUp ? 1 : 0);
        }
        return names.get(names.size() == 1 ? 0 : random.nextInt(names.size()));
    }

    private double value(ShopTouchpoint here) {
        if (here != ShopTouchpoint.ORDER_RECEIVED) {
            return Double.NaN;
        }
        double median = switch (traits.basket()) {
            case "small" -> 24;
            case "medium" -> 68;
            default -> 190;
        };
        return cents(median * StrictMath.exp(0.35 * random.nextGaussian()));
    }

    private double cost(ShopTouchpoint here) {
        return here == ShopTouchpoint.LOYALTY_CLUB ? cents(3 + 4 * random.nextDouble()) : Double.NaN;
    }

    private static double cents(double amount) {
        return StrictMath.round(amount * 100) / 100.0;
    }
}
