package io.desirepath.analysis;

import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Splits an answer's walks by a value each of them has. Two passes: one finds the most frequent values, one counts
 * their groups and the rest, so memory is for the groups asked for and not for every value there is.
 */
final class Breakdown {
    private final JourneyAnalysis whole;
    private final WalkValue value;
    private final List<String> names;

    Breakdown(JourneyAnalysis whole, BreakdownBy by) {
        this.whole = whole;
        NamedValue named = NamedValue.of(whole.plan.projection, by);
        value = named.value();
        names = named.names();
    }

    /** The groups of the most frequent values, then that of all others where there are more. */
    Mono<List<AnalysisGroup>> groups(int first, Wanted wanted) {
        if (first < 1 || first > 100) {
            return Mono.error(
                    new Refusal(new Problem("BAD_REQUEST", "1 to 100 groups can be asked for.", List.of("first"))));
        }
        Pass pass = new Pass(whole.plan, wanted);
        return pass.frequencies(value, names.size() + 1, whole.group)
                .map(walks -> mostFrequent(walks, respondents(wanted)))
                .flatMap(codes -> groups(pass, codes, first));
    }

    /** How many with each code gave feedback, where that is asked for and holds of customers without walks too. */
    private long[] respondents(Wanted wanted) {
        int codes = names.size() + 1;
        return wanted.scores() && WalkValue.isOfCustomers(value, whole.group)
                ? Respondents.frequencies(whole.plan, (WalkValue.OfCustomer) value, codes, whole.group)
                : new long[codes];
    }

    private static List<Integer> mostFrequent(long[] walks, long[] respondents) {
        return IntStream.range(0, walks.length)
                .filter(code -> walks[code] > 0 || respondents[code] > 0)
                .boxed()
                .sorted(Comparator.comparingLong((Integer code) -> walks[code])
                        .thenComparingLong(code -> respondents[code])
                        .reversed())
                .toList();
    }

    private Mono<List<AnalysisGroup>> groups(Pass pass, List<Integer> codes, int first) {
        int named = Math.min(first, codes.size());
        int groups = named + (codes.size() > named ? 1 : 0);
        if (groups == 0) {
            return Mono.just(List.of());
        }
        int[] groupOf = new int[names.size() + 1];
        List<BitSet> codesOf = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            int group = Math.min(i, named);
            groupOf[codes.get(i)] = group;
            if (group == codesOf.size()) {
                codesOf.add(new BitSet());
            }
            codesOf.get(group).set(codes.get(i));
        }
        return pass.count(value, groupOf, groups, whole.group)
                .map(counted -> IntStream.range(0, groups)
                        .mapToObj(group -> new AnalysisGroup(
                                group < named ? name(codes.get(group)) : null,
                                group == named,
                                new JourneyAnalysis(
                                        whole.plan,
                                        counted.get(group),
                                        new WalkValue.Group(value, codesOf.get(group), whole.group))))
                        .toList());
    }

    private @Nullable String name(int code) {
        return code == 0 ? null : names.get(code - 1);
    }
}
