package io.desirepath.analysis.kernel;

/**
 * What converted walks bring, in the money recorded.
 *
 * @param mean of a walk's goal interaction; 0 where none has a value
 * @param walks how many have one
 */
record ConvertedValue(double mean, long walks) {

    /** Of the attempts logged. */
    static ConvertedValue of(AttemptLog log) {
        double sum = 0;
        long walks = 0;
        for (int attempt = 0; attempt < log.size(); attempt++) {
            if (!Double.isNaN(log.value(attempt))) {
                sum += log.value(attempt);
                walks++;
            }
        }
        return new ConvertedValue(sum / Math.max(1, walks), walks);
    }
}
