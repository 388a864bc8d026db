package io.desirepath.journey;

import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in an order between any two of which there is always another, so that two editors can insert and move without
 * renumbering what the other one sees: a fraction between 0 and 1, its digits behind the point written in base 62. Keys
 * compare by code point; siblings with equal keys sort by their opaque ids.
 *
 * @param value 1 to 1 000 digits of {@code 0-9A-Za-z} (in this order), not ending in {@code 0}
 */
public record OrderKey(String value) implements Comparable<OrderKey> {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int BASE = DIGITS.length();
    private static final Pattern WELL_FORMED = Pattern.compile("[0-9A-Za-z]{0,999}[1-9A-Za-z]");

    /** Throws a {@link Refusal} with {@code ORDER_KEY_INVALID} where the key is not well formed. */
    public OrderKey {
        if (!WELL_FORMED.matcher(value).matches()) {
            throw new Refusal(new Problem(
                    "ORDER_KEY_INVALID",
                    "An order key has 1 to 1000 digits of 0-9A-Za-z and does not end in 0. Nothing was changed. Give a key between those of its neighbours.",
                    List.of("order")));
        }
    }

    /**
     * A short key between two others.
     *
     * @param before the key it comes after; null where it becomes the first
     * @param after the key it comes before; null where it becomes the last
     * @throws IllegalArgumentException where {@code before} does not lie before {@code after}
     */
    public static OrderKey between(@Nullable OrderKey before, @Nullable OrderKey after) {
        if (before != null && after != null && before.compareTo(after) >= 0) {
            throw new IllegalArgumentException("%s does not lie before %s".formatted(before, after));
        }
        return new OrderKey(midpoint(before == null ? "" : before.value, after == null ? null : after.value));
    }

    /** Keys for this many siblings, in order, evenly spread. */
    public static List<OrderKey> spread(int count) {
        int length = 1;
        long places = BASE;
        while (places <= count) {
            places *= BASE;
            length++;
        }
        List<OrderKey> keys = new ArrayList<>(count);
        for (long i = 1; i <= count; i++) {
            keys.add(new OrderKey(fraction(i * places / (count + 1L), length)));
        }
        return List.copyOf(keys);
    }

    @Override
    public int compareTo(OrderKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    /** The digits of a whole number of {@code length} places, without zeros at the end. */
    private static String fraction(long number, int length) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < length; i++) {
            digits.append(DIGITS.charAt((int) (number % BASE)));
            number /= BASE;
        }
        String text = digits.reverse().toString();
        return text.replaceFirst("0+$", "");
    }

    /** The fraction about half-way between two; {@code high} null stands for 1. */
    private static String midpoint(String low, @Nullable String high) {
        if (high != null) {
            int common = 0;
            while (common < high.length() && digitAt(low, common) == high.charAt(common)) {
                common++;
            }
            if (common > 0) {
                String rest = low.length() > common ? low.substring(common) : "";
                return high.substring(0, common) + midpoint(rest, high.substring(common));
            }
        }
        int from = low.isEmpty() ? 0 : DIGITS.indexOf(low.charAt(0));
        int to = high == null ? BASE : DIGITS.indexOf(high.charAt(0));
        if (to - from > 1) {
            return String.valueOf(DIGITS.charAt((from + to + 1) / 2));
        }
        if (high != null && high.length() > 1) {
            return high.substring(0, 1);
        }
        return DIGITS.charAt(from) + midpoint(low.isEmpty() ? "" : low.substring(1), null);
    }

    private static char digitAt(String fraction, int place) {
        return place < fraction.length() ? fraction.charAt(place) : '0';
    }
}
