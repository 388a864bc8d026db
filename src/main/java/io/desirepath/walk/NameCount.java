package io.desirepath.walk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A name and how often it occurs.
 *
 * @param name as it came
 * @param count at least 1
 */
public record NameCount(String name, long count) {
    private static final Comparator<NameCount> MOST_FREQUENT_FIRST =
            Comparator.comparingLong(NameCount::count).reversed().thenComparing(NameCount::name);

    /** The names that occur, most frequent first, equally frequent ones by name. */
    static List<NameCount> ranked(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(each -> new NameCount(each.getKey(), each.getValue()))
                .sorted(MOST_FREQUENT_FIRST)
                .toList();
    }

    /** The same of counts by code, where each code has a name of its own. */
    static List<NameCount> ranked(long[] counts, IntFunction<String> name) {
        return IntStream.range(0, counts.length)
                .filter(code -> counts[code] > 0)
                .mapToObj(code -> new NameCount(name.apply(code), counts[code]))
                .sorted(MOST_FREQUENT_FIRST)
                .toList();
    }
}
