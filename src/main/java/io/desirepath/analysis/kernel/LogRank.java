package io.desirepath.analysis.kernel;

import io.desirepath.shared.NullReason;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.jspecify.annotations.Nullable;

/**
 * Whether groups are lost at the same pace: the log-rank test (Mantel, Cancer Chemother. Rep. 50, 1966). At each time
 * with d losses among n at risk a group with nᵢ of them is expected to lose d nᵢ/n, with the hypergeometric covariance
 * d (n − d)/(n − 1) · (δᵢⱼ nᵢ/n − nᵢ nⱼ/n²). Summed over times, χ² = (O − E)ᵀ V⁻¹ (O − E) over all groups but one.
 * Groups of which nothing is expected, since all of them are gone before the first loss, take no part. O(times ×
 * groups²).
 *
 * @param chiSquare 0 and above; null exactly where {@code reason} says why
 * @param degreesOfFreedom groups that take part, less 1
 * @param pValue how often a χ² at least as large comes about by chance where all are lost at the same pace
 */
public record LogRank(
        @Nullable Double chiSquare,
        int degreesOfFreedom,
        @Nullable Double pValue,
        @Nullable NullReason reason) {

    /** Compares groups; says {@code TOO_FEW} where fewer than two can be compared. */
    public static LogRank of(List<LifeSpans> groups) {
        Sums sums = new Sums(groups);
        int[] partaking = IntStream.range(0, groups.size())
                .filter(group -> sums.expected[group] > 0)
                .toArray();
        if (partaking.length < 2 || sums.weight == 0) {
            return new LogRank(null, Math.max(0, partaking.length - 1), null, NullReason.TOO_FEW);
        }
        int freedom = partaking.length - 1;
        double chiSquare = sums.chiSquare(Arrays.copyOf(partaking, freedom));
        return new LogRank(
                chiSquare,
                freedom,
                ChiSquaredDistribution.of(freedom).survivalProbability(Math.max(0, chiSquare)),
                null);
    }

    /** What was lost, what was expected, and how far apart they may be. */
    private static final class Sums {
        private final List<LifeSpans> groups;
        private final double[] expected;
        private final double[][] covariance;
        private double weight;

        Sums(List<LifeSpans> groups) {
            this.groups = groups;
            expected = new double[groups.size()];
            covariance = new double[groups.size()][groups.size()];
            double[] times = groups.stream()
                    .flatMapToDouble(group -> Arrays.stream(group.lost()))
                    .sorted()
                    .toArray();
            int[] gone = new int[groups.size()];
            int[] censored = new int[groups.size()];
            for (int place = 0; place < times.length; ) {
                int next = place;
                while (next < times.length && times[next] == times[place]) {
                    next++;
                }
                add(next - place, atRisk(times[place], gone, censored));
                place = next;
            }
        }

        /** How many of each group are at risk at a time; both lists of places move on with rising times. */
        private double[] atRisk(double time, int[] gone, int[] censored) {
            double[] atRisk = new double[groups.size()];
            for (int group = 0; group < atRisk.length; group++) {
                LifeSpans spans = groups.get(group);
                gone[group] = pass(spans.lost(), gone[group], time);
                censored[group] = pass(spans.censored(), censored[group], time);
                atRisk[group] = spans.size() - gone[group] - censored[group];
            }
            return atRisk;
        }

        private static int pass(double[] rising, int place, double time) {
            int next = place;
            while (next < rising.length && rising[next] < time) {
                next++;
            }
            return next;
        }

        private void add(double lost, double[] atRisk) {
            double all = Arrays.stream(atRisk).sum();
            double spread = all > 1 ? lost * (all - lost) / (all - 1) : 0;
            weight += spread;
            for (int i = 0; i < atRisk.length; i++) {
                double share = atRisk[i] / all;
                expected[i] += lost * share;
                covariance[i][i] += spread * share;
                for (int j = 0; j < atRisk.length; j++) {
                    covariance[i][j] -= spread * share * atRisk[j] / all;
                }
            }
        }

        double chiSquare(int[] of) {
            DMatrixRMaj matrix = new DMatrixRMaj(of.length, of.length);
            DMatrixRMaj distance = new DMatrixRMaj(of.length, 1);
            for (int i = 0; i < of.length; i++) {
                distance.set(i, 0, groups.get(of[i]).lost().length - expected[of[i]]);
                for (int j = 0; j < of.length; j++) {
                    matrix.set(i, j, covariance[of[i]][of[j]]);
                }
            }
            LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.lu(of.length);
            if (!solver.setA(matrix)) {
                throw new IllegalStateException("Groups that are at risk together have a regular covariance");
            }
            DMatrixRMaj solved = new DMatrixRMaj(of.length, 1);
            solver.solve(distance.copy(), solved);
            return IntStream.range(0, of.length)
                    .mapToDouble(i -> distance.get(i, 0) * solved.get(i, 0))
                    .sum();
        }
    }
}
