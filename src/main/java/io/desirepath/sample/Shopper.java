package io.desirepath.sample;

import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A customer of the generated shop: nobody, drawn by chance.
 *
 * @param key how the shop's systems name the customer
 * @param country where parcels go
 * @param language what the customer writes in: {@code en}, {@code pl} or {@code ru}
 * @param ageGroup age in decades
 * @param household who lives there
 * @param female decides grammatical forms in comments, nothing else
 * @param known whether the customer bought before the sample begins
 */
record Shopper(
        String key, String country, String language, String ageGroup, String household, boolean female, boolean known) {

    static final Choice<String> COUNTRIES = Choice.of("Poland", 32)
            .or("United Kingdom", 26)
            .or("Kazakhstan", 20)
            .or("Latvia", 12)
            .or("Ireland", 10);
    private static final Map<String, Choice<String>> LANGUAGES = Map.of(
            "Poland", Choice.of("pl", 96).or("en", 4),
            "United Kingdom", Choice.of("en", 93).or("pl", 7),
            "Kazakhstan", Choice.of("ru", 97).or("en", 3),
            "Latvia", Choice.of("ru", 55).or("en", 45),
            "Ireland", Choice.of("en", 94).or("pl", 6));
    static final Choice<String> AGE_GROUPS = Choice.of("18-24", 14)
            .or("25-34", 27)
            .or("35-44", 25)
            .or("45-54", 17)
            .or("55-64", 11)
            .or("65 and over", 6);
    private static final Choice<String> HOUSEHOLDS =
            Choice.of("alone", 28).or("couple", 34).or("family", 38);
    static final double KNOWN_SHARE = 0.3;

    /** Draws the customer with this number. */
    static Shopper draw(long number, RandomGenerator random) {
        String country = COUNTRIES.draw(random);
        return new Shopper(
                "generated-" + Long.toString(10_000_000 + number).substring(1),
                country,
                LANGUAGES.getOrDefault(country, COUNTRIES).draw(random),
                AGE_GROUPS.draw(random),
                HOUSEHOLDS.draw(random),
                random.nextBoolean(),
                random.nextDouble() < KNOWN_SHARE);
    }

    /** What the shop knows of the customer, whatever the interaction. */
    Map<String, String> attributes() {
        return Map.of("age group", ageGroup, "household", household, "language", language);
    }
}
