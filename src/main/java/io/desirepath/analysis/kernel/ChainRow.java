package io.desirepath.analysis.kernel;

/**
 * What the chain says of one touchpoint.
 *
 * @param visits visits of matured attempts
 * @param goOn visits that do not end the attempt by dropping
 * @param recoverableConversions additional conversions among the matured walks if the exit rate per visit fell to the
 *     baseline
 * @param valueAtRisk those conversions times the mean value of a converted walk
 * @param removalEffect the share of conversions that would be lost if everybody who comes here dropped
 */
public record ChainRow(
        int touchpoint,
        long visits,
        long goOn,
        Estimate recoverableConversions,
        Estimate valueAtRisk,
        Estimate removalEffect) {}
