package io.desirepath.bench;

import io.desirepath.analysis.FusedPass;
import io.desirepath.walk.GeneratedEvidence;
import io.desirepath.walk.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Drop-off, transitions and a funnel of five steps over generated interactions, as the product's pass does it, beside
 * DuckDB. Both must say the same. A plain sum over the same numbers tells how far from the memory's speed a pass is.
 */
final class KernelBenchmark {
    private KernelBenchmark() {}

    static void run(int interactions) throws Exception {
        GeneratedEvidence evidence = new GeneratedEvidence(interactions, 7);
        Projection projection = evidence.projection();
        try (DuckDbFunnel peer = DuckDbFunnel.of(evidence)) {
            for (boolean filtered : new boolean[] {true, false}) {
                FusedPass pass = new FusedPass(projection, filtered);
                compare(pass.count(), peer.count(filtered));
                List<Table.Row> rows = new ArrayList<>();
                rows.add(new Table.Row("Desirepath's pass", Benchmarks.times(60, 60, pass::count)));
                rows.add(new Table.Row("DuckDB", Benchmarks.times(1, 5, () -> peer.count(filtered))));
                rows.add(new Table.Row("A plain sum, one thread", Benchmarks.times(30, 30, () -> sum(evidence))));
                Table.print(interactions + " interactions, " + (filtered ? "one region and one quarter" : "all"), rows);
            }
        }
    }

    private static long sum(GeneratedEvidence evidence) {
        long sum = 0;
        for (int row = 0; row < evidence.second.length; row++) {
            sum += evidence.second[row] + evidence.touchpoint[row];
        }
        return sum;
    }

    private static void compare(Map<String, Long> ours, Map<String, Long> theirs) {
        if (!ours.equals(theirs)) {
            ours.forEach((name, count) -> {
                if (!count.equals(theirs.get(name))) {
                    System.out.println(name + ": " + count + ", not " + theirs.get(name));
                }
            });
            throw new IllegalStateException("The answers differ: " + ours.size() + " and " + theirs.size());
        }
        System.out.println("Both say the same: " + ours.size() + " numbers compared");
    }
}
