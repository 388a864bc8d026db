package io.desirepath.journey;

import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in an order between any two of which there is always another, so that two editors can insert and move without
 * renumbering what the other one sees. Keys compare by code point; siblings with equal keys sort by their opaque ids.
 *
 * <p>The format is that of the npm package fractional-indexing, so that an editor can make keys with it: digits are
 * {@code 0-9A-Za-z} in this order. A key is an integer part, whose first letter says its length ({@code a} two
 * characters up to {@code z} 27 for integers from 0, {@code Z} two characters down to {@code A} 27 for those below),
 * and a fraction that does not end in {@code 0}. The first key of all is {@code a0}.
 */
public record OrderKey(String value) implements Comparable<OrderKey> {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final char ZERO = '0';
    private static final char LAST = 'z';
    private static final int LONGEST = 250;
    private static final String SMALLEST_INTEGER = "A" + "0".repeat(26);

    /** Throws a {@link Refusal} with {@code ORDER_KEY_INVALID} where the key is not well formed. */
    public OrderKey {
        if (!wellFormed(value)) {
            throw new Refusal(new Problem(
                    "ORDER_KEY_INVALID",
                    "\"%s\" is no order key. Nothing was changed. Make keys as the npm package fractional-indexing does: a0, a1, a0V …"
                            .formatted(value.length() > 40 ? value.substring(0, 40) + "…" : value),
                    List.of("order")));
        }
    }

    /**
     * The shortest key between two others.
     *
     * @param before the key it comes after; null where it becomes the first
     * @param after the key it comes before; null where it becomes the last
     * @throws IllegalArgumentException where {@code before} does not lie before {@code after}
     */
    public static OrderKey between(@Nullable OrderKey before, @Nullable OrderKey after) {
        if (before != null && after != null && before.compareTo(after) >= 0) {
            throw new IllegalArgumentException("%s does not lie before %s".formatted(before, after));
        }
        if (before == null) {
            return new OrderKey(after == null ? "a0" : ahead(after.value));
        }
        return new OrderKey(after == null ? behind(before.value) : inside(before.value, after.value));
    }

    /** Keys for this many siblings, in order: {@code a0, a1, …}. */
    public static List<OrderKey> first(int count) {
        List<OrderKey> keys = new ArrayList<>(count);
        OrderKey last = null;
        for (int i = 0; i < count; i++) {
            last = between(last, null);
            keys.add(last);
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

    private static boolean wellFormed(String key) {
        if (key.isEmpty() || key.length() > LONGEST || key.equals(SMALLEST_INTEGER)) {
            return false;
        }
        int integer = integerLength(key.charAt(0));
        return integer > 0
                && key.length() >= integer
                && key.chars().allMatch(c -> DIGITS.indexOf(c) >= 0)
                && (key.length() == integer || key.charAt(key.length() - 1) != ZERO);
    }

    /** How many characters the integer part has; 0 where the first letter is none. */
    private static int integerLength(char head) {
        if (head >= 'a' && head <= 'z') {
            return head - 'a' + 2;
        }
        return head >= 'A' && head <= 'Z' ? 'Z' - head + 2 : 0;
    }

    private static String ahead(String after) {
        String integer = after.substring(0, integerLength(after.charAt(0)));
        if (integer.equals(SMALLEST_INTEGER)) {
            return integer + midpoint("", after.substring(integer.length()));
        }
        // Its integer part alone is smaller where it has a fraction; otherwise the integer before it.
        return integer.length() < after.length() ? integer : previous(integer);
    }

    private static String behind(String before) {
        String integer = before.substring(0, integerLength(before.charAt(0)));
        String next = next(integer);
        return next != null ? next : integer + midpoint(before.substring(integer.length()), null);
    }

    private static String inside(String before, String after) {
        String integer = before.substring(0, integerLength(before.charAt(0)));
        String fraction = before.substring(integer.length());
        if (after.startsWith(integer)) {
            return integer + midpoint(fraction, after.substring(integer.length()));
        }
        String next = next(integer);
        return next != null && next.compareTo(after) < 0 ? next : integer + midpoint(fraction, null);
    }

    /** The fraction half-way between two; {@code high} null stands for 1. */
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
        int to = high == null ? DIGITS.length() : DIGITS.indexOf(high.charAt(0));
        if (to - from > 1) {
            return String.valueOf(DIGITS.charAt((from + to + 1) / 2));
        }
        if (high != null && high.length() > 1) {
            return high.substring(0, 1);
        }
        return DIGITS.charAt(from) + midpoint(low.isEmpty() ? "" : low.substring(1), null);
    }

    private static char digitAt(String fraction, int place) {
        return place < fraction.length() ? fraction.charAt(place) : ZERO;
    }

    /** The next integer; null after the greatest. */
    private static @Nullable String next(String integer) {
        StringBuilder digits = new StringBuilder(integer);
        for (int i = digits.length() - 1; i > 0; i--) {
            if (digits.charAt(i) != LAST) {
                digits.setCharAt(i, DIGITS.charAt(DIGITS.indexOf(digits.charAt(i)) + 1));
                return digits.toString();
            }
            digits.setCharAt(i, ZERO);
        }
        char head = integer.charAt(0);
        if (head == 'Z') {
            return "a0";
        }
        if (head == 'z') {
            return null;
        }
        return (char) (head + 1) + String.valueOf(ZERO).repeat(integerLength((char) (head + 1)) - 1);
    }

    /** The integer before; not asked of the smallest. */
    private static String previous(String integer) {
        StringBuilder digits = new StringBuilder(integer);
        for (int i = digits.length() - 1; i > 0; i--) {
            if (digits.charAt(i) != ZERO) {
                digits.setCharAt(i, DIGITS.charAt(DIGITS.indexOf(digits.charAt(i)) - 1));
                return digits.toString();
            }
            digits.setCharAt(i, LAST);
        }
        char head = integer.charAt(0) == 'a' ? 'Z' : (char) (integer.charAt(0) - 1);
        return head + String.valueOf(LAST).repeat(integerLength(head) - 1);
    }
}
