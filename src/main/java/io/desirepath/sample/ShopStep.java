package io.desirepath.sample;

/**
 * One way on from a touchpoint.
 *
 * @param from where it leaves
 * @param to where it arrives
 * @param weight how often it is taken, against the other ways on from there that are open to the customer; 0 for a way
 *     that only the map's designer believes in
 * @param elapsed how long until arrival
 * @param planned whether the map has it as a transition
 */
record ShopStep(ShopTouchpoint from, ShopTouchpoint to, double weight, WaitingTime elapsed, boolean planned) {
    ShopStep {
        if (!(weight >= 0)) {
            throw new IllegalArgumentException("No weight: " + weight);
        }
    }

    /** The same way, which the map's designer did not think of. */
    ShopStep unplanned() {
        return new ShopStep(from, to, weight, elapsed, false);
    }
}
