package io.desirepath.analysis.kernel;

import java.util.List;
import java.util.TreeSet;

/**
 * Survival by the book: at each time of a loss everybody is looked at anew.
 *
 * @param subjects how long each was seen, and whether it was lost then
 */
record PlainSurvival(List<Subject> subjects) {
    record Subject(double time, boolean lost) {}

    private long atRisk(double time) {
        return subjects.stream().filter(each -> each.time >= time).count();
    }

    private long lostAt(double time) {
        return subjects.stream().filter(each -> each.lost && each.time == time).count();
    }

    private TreeSet<Double> times() {
        TreeSet<Double> times = new TreeSet<>();
        subjects.stream().filter(Subject::lost).forEach(each -> times.add(each.time));
        return times;
    }

    double survival(double until) {
        double share = 1;
        for (double time : times().headSet(until, true)) {
            share *= 1 - (double) lostAt(time) / atRisk(time);
        }
        return share;
    }

    /** Greenwood's variance of ln S. */
    private double variance(double until) {
        double sum = 0;
        for (double time : times().headSet(until, true)) {
            double n = atRisk(time);
            double d = lostAt(time);
            sum += d / (n * (n - d));
        }
        return sum;
    }

    /** The end of the 95 % interval of ln(−ln S) that lies to this side of it, as a share. */
    private double end(double until, int side) {
        double share = survival(until);
        double logLog = Math.log(-Math.log(share));
        double error = Math.sqrt(variance(until)) / Math.abs(Math.log(share));
        return Math.exp(-Math.exp(logLog + side * 1.959963984540054 * error));
    }

    double low(double until) {
        return end(until, 1);
    }

    double high(double until) {
        return end(until, -1);
    }

    /** The log-rank statistic of two groups, from the first one's losses alone. */
    static double logRank(PlainSurvival one, PlainSurvival other) {
        TreeSet<Double> times = one.times();
        times.addAll(other.times());
        double distance = 0;
        double variance = 0;
        for (double time : times) {
            double n = one.atRisk(time) + other.atRisk(time);
            double d = one.lostAt(time) + other.lostAt(time);
            double share = one.atRisk(time) / n;
            distance += one.lostAt(time) - d * share;
            variance += n > 1 ? d * share * (1 - share) * (n - d) / (n - 1) : 0;
        }
        return distance * distance / variance;
    }
}
