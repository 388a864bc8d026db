package io.desirepath.analysis.kernel;

import java.util.Arrays;

/** How long lives last, in milliseconds, shortest first. Whoever made the arrays gives them away. */
public final class LifeSpans {
    private final double[] lost;
    private final double[] censored;

    /**
     * Takes and sorts the arrays.
     *
     * @param lost from the entry to the loss
     * @param censored how long those who are not lost have been seen
     */
    LifeSpans(double[] lost, double[] censored) {
        this.lost = lost;
        this.censored = censored;
        Arrays.sort(lost);
        Arrays.sort(censored);
    }

    /** Of those who are lost, rising. */
    double[] lost() {
        return lost;
    }

    /** Of those who are not, rising. */
    double[] censored() {
        return censored;
    }

    /** How many lives. */
    int size() {
        return lost.length + censored.length;
    }

    /** The longest that anybody has been seen, 0 where there is nobody. */
    double longest() {
        return Math.max(last(lost), last(censored));
    }

    /** How many are neither lost nor censored before this long after their entry; losses come before censorings. */
    int atRisk(double time) {
        return size() - before(lost, time) - before(censored, time);
    }

    /** How many values of a rising list are smaller. */
    static int before(double[] rising, double time) {
        int place = Arrays.binarySearch(rising, time);
        if (place < 0) {
            return -place - 1;
        }
        while (place > 0 && rising[place - 1] == time) {
            place--;
        }
        return place;
    }

    private static double last(double[] rising) {
        return rising.length == 0 ? 0 : rising[rising.length - 1];
    }
}
