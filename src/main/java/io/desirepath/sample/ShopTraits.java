package io.desirepath.sample;

import io.desirepath.sample.ShopTouchpoint.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What holds for one shopping trip from its first interaction to its last.
 *
 * @param shopper whose trip
 * @param entry where it begins
 * @param campaign what brought the customer: the first channel, in a marketer's words
 * @param returning whether the customer bought before
 * @param basket how much the customer is out to buy: {@code small}, {@code medium} or {@code large}
 * @param computer on which device the customer uses the website
 * @param handset on which device the customer uses the app
 * @param mood how easily pleased the customer is today; standard normal
 */
record ShopTraits(
        Shopper shopper,
        ShopTouchpoint entry,
        String campaign,
        boolean returning,
        String basket,
        String computer,
        String handset,
        double mood) {

    /** The names of the attributes, in the order of {@link #attributes}. */
    static final List<String> ATTRIBUTES = List.of("device", "country", "campaign", "customer type", "basket");

    static final Choice<ShopTouchpoint> NEW_ENTRIES = Choice.of(ShopTouchpoint.HOME_PAGE, 54)
            .or(ShopTouchpoint.APP_HOME, 24)
            .or(ShopTouchpoint.STORE_VISIT, 16)
            .or(ShopTouchpoint.NEWSLETTER, 6);
    static final Choice<ShopTouchpoint> RETURNING_ENTRIES = Choice.of(ShopTouchpoint.APP_HOME, 42)
            .or(ShopTouchpoint.NEWSLETTER, 26)
            .or(ShopTouchpoint.HOME_PAGE, 24)
            .or(ShopTouchpoint.STORE_VISIT, 8);
    static final Choice<String> BASKETS =
            Choice.of("small", 38).or("medium", 40).or("large", 22);
    private static final Map<ShopTouchpoint, Choice<String>> CAMPAIGNS = Map.of(
            ShopTouchpoint.HOME_PAGE,
            Choice.of("organic search", 38)
                    .or("search advert", 26)
                    .or("social media", 14)
                    .or("recommendation", 10)
                    .or("direct", 12),
            ShopTouchpoint.APP_HOME,
            Choice.of("direct", 62).or("social media", 26).or("search advert", 12),
            ShopTouchpoint.NEWSLETTER,
            Choice.of("newsletter", 1),
            ShopTouchpoint.STORE_VISIT,
            Choice.of("direct", 70).or("recommendation", 30));
    private static final Choice<String> COMPUTERS =
            Choice.of("computer", 55).or("phone", 35).or("tablet", 10);
    private static final Choice<String> HANDSETS = Choice.of("phone", 88).or("tablet", 12);

    static ShopTraits draw(Shopper shopper, boolean returning, RandomGenerator random) {
        ShopTouchpoint entry = (returning ? RETURNING_ENTRIES : NEW_ENTRIES).draw(random);
        if (entry.role() != Role.ENTRY) {
            throw new IllegalStateException("No trip begins at " + entry);
        }
        return new ShopTraits(
                shopper,
                entry,
                CAMPAIGNS.getOrDefault(entry, COMPUTERS).draw(random),
                returning,
                BASKETS.draw(random),
                COMPUTERS.draw(random),
                HANDSETS.draw(random),
                random.nextGaussian());
    }

    /**
     * The attributes' values at an interaction on this channel; there is no device but on the website and in the app.
     */
    List<@Nullable String> attributes(ShopChannel channel) {
        @Nullable
        String device = switch (channel) {
            case WEBSITE -> computer;
            case APP -> handset;
            default -> null;
        };
        return Arrays.<@Nullable String>asList(
                device, shopper.country(), campaign, returning ? "returning" : "new", basket);
    }

    /** What is broken for this customer today. */
    List<PlantedBottleneck> broken() {
        List<@Nullable String> values = attributes(ShopChannel.WEBSITE);
        return PlantedBottleneck.ALL.stream()
                .filter(planted -> planted.value().equals(values.get(ATTRIBUTES.indexOf(planted.attribute()))))
                .toList();
    }
}
