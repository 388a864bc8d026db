package io.desirepath.analysis.kernel;

import java.util.BitSet;
import java.util.List;

/**
 * A map as the measures see it: touchpoints numbered in stage order, stages in order. A <em>site</em> is anything that
 * is measured: site t is touchpoint t, then come the stages, then the journey as a whole.
 *
 * @param stages how many stages there are
 * @param stageOf the stage of each touchpoint
 * @param goals goal touchpoints in force
 * @param exits exit touchpoints
 * @param planned for each touchpoint the touchpoints that planned transitions lead to
 */
public record MapShape(int stages, List<Integer> stageOf, BitSet goals, BitSet exits, List<BitSet> planned) {

    /** How many touchpoints there are. */
    public int touchpoints() {
        return stageOf.size();
    }

    /** How many sites there are. */
    public int sites() {
        return touchpoints() + stages + 1;
    }

    /** The site of a stage. */
    public int stageSite(int stage) {
        return touchpoints() + stage;
    }

    /** The site of the journey as a whole. */
    public int journeySite() {
        return touchpoints() + stages;
    }

    /**
     * Whether the site is an exit touchpoint, or a stage of nothing else: the reason of exits, not the place of any.
     */
    public boolean isOfExitsOnly(int site) {
        if (site < touchpoints()) {
            return exits.get(site);
        }
        BitSet members = new BitSet();
        for (int touchpoint = 0; touchpoint < touchpoints(); touchpoint++) {
            members.set(touchpoint, stageSite(stageOf.get(touchpoint)) == site);
        }
        boolean some = !members.isEmpty();
        members.andNot(exits);
        return some && members.isEmpty();
    }

    /** For each touchpoint the site of its stage. */
    int[] stageSites() {
        return stageOf.stream().mapToInt(this::stageSite).toArray();
    }
}
