package io.desirepath.analysis.kernel;

/**
 * What lowering the exit rate per visit of one state brings back, in closed form.
 *
 * <p>Multiplying the outflows of t by (1 − p′)/(1 − p) changes one row of the chain. With β = (p − p′)/(1 − p′) the
 * chance to convert from t becomes h/(1 − β N(t,t)), and the conversions gained are v β h / (1 − β N(t,t)) over v
 * visits (Sherman and Morrison's formula for a change of rank one). Beyond the range where p exceeds the baseline the
 * same formula goes on below zero; cut off at 0 it is the measure, and its interval is cut off alike.
 */
final class Recovery {
    /** Below this, those who would stay only ever come back, and nothing can be brought back. */
    private static final double SMALLEST = 1e-12;

    final double gained;
    /** Change of {@link #gained} with the visits, the exit rate, the baseline, h and N(t,t). */
    final double byVisits;

    final double byRate;
    final double byBaseline;
    final double byChance;
    final double byReturns;

    /** Of a state of a chain, brought down to a baseline. */
    static Recovery of(Chain chain, int state, Baseline baseline) {
        return new Recovery(
                chain.visits[state],
                chain.share(state, chain.drops()),
                baseline.rate(),
                chain.chance[state],
                chain.expected[state][state]);
    }

    private Recovery(double visits, double rate, double baseline, double chance, double returns) {
        double stay = 1 - baseline;
        double beta = (rate - baseline) / stay;
        double rest = 1 - beta * returns;
        if (stay <= 0 || rest < SMALLEST) {
            gained = 0;
            byVisits = 0;
            byRate = 0;
            byBaseline = 0;
            byChance = 0;
            byReturns = 0;
            return;
        }
        gained = visits * beta * chance / rest;
        byVisits = beta * chance / rest;
        byRate = visits * chance / (rest * rest) / stay;
        byBaseline = -visits * chance / (rest * rest) * (1 - rate) / (stay * stay);
        byChance = visits * beta / rest;
        byReturns = visits * beta * beta * chance / (rest * rest);
    }
}
