package io.desirepath.intake.fault;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds the names that somebody may have meant: those that the fewest typing slips lead to. */
public final class Nearest {
    private static final int SHOWN = 3;
    private static final int COMPARED = 1_000;

    private Nearest() {}

    /**
     * At most three of the known names, nearest first, as a sentence's end: {@code "Nearest: \"a\", \"b\"."}; all of
     * them where none is near and they are few; empty where there are none.
     */
    public static String sentence(String meant, Collection<String> known) {
        List<String> near = names(meant, known);
        if (!near.isEmpty()) {
            return " Nearest: " + quoted(near) + ".";
        }
        return known.isEmpty() || known.size() > 30 ? "" : " There are: " + quoted(List.copyOf(known)) + ".";
    }

    /** At most three of the known names within reach of typing slips, nearest first. */
    public static List<String> names(String meant, Collection<String> known) {
        String wanted = simple(meant);
        int most = Math.max(2, wanted.length() / 3);
        record Near(String name, int slips) {}
        return known.stream()
                .limit(COMPARED)
                .map(name -> new Near(name, slips(wanted, simple(name))))
                .filter(near -> near.slips <= most || containsOther(wanted, simple(near.name)))
                .sorted(Comparator.comparingInt(Near::slips))
                .limit(SHOWN)
                .map(Near::name)
                .toList();
    }

    private static boolean containsOther(String one, String other) {
        return one.length() >= 3 && other.length() >= 3 && (one.contains(other) || other.contains(one));
    }

    private static String simple(String name) {
        String all = name.strip().toLowerCase(Locale.ROOT);
        return all.length() > 100 ? all.substring(0, 100) : all;
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
    }

    /** Levenshtein's distance: insertions, deletions and replacements of one character. */
    static int slips(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(replaced, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[other.length()];
    }
}
