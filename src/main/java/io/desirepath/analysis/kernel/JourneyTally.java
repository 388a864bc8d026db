package io.desirepath.analysis.kernel;

import io.desirepath.walk.FeedbackColumns;
import io.desirepath.walk.Layers;
import io.desirepath.walk.ReplayedWalk;
import io.desirepath.walk.WalkVisitor;
import java.util.List;
import java.util.Set;

/**
 * All that one question asks of one selection of walks, counted in a single pass. A fold: tallies of parts of the
 * evidence merge to the tally of the whole, in whatever way it was split.
 */
public final class JourneyTally implements WalkVisitor {
    private final Set<Part> parts;
    private final StatusTally statuses = new StatusTally();
    private final FootfallTally footfall;
    private final TransitionTally transitions;
    private final AttemptLog attempts;
    private final ResponseTally responses;

    /** Prepares to count nothing yet. */
    public JourneyTally(Blueprint blueprint) {
        MapShape shape = blueprint.shape;
        parts = blueprint.parts;
        footfall = new FootfallTally(shape);
        transitions = new TransitionTally(shape.touchpoints());
        attempts = new AttemptLog(shape, parts.contains(Part.VALUES));
        responses = new ResponseTally(shape, blueprint.feedback, blueprint.scales, blueprint.sitesOf);
    }

    @Override
    public void visit(ReplayedWalk walk) {
        statuses.add(walk);
        if (parts.contains(Part.FOOTFALL)) {
            footfall.add(walk);
        }
        if (parts.contains(Part.TRANSITIONS)) {
            transitions.add(walk);
        }
        if (parts.contains(Part.ATTEMPTS)) {
            attempts.add(walk);
        }
        if (parts.contains(Part.RESPONSES)) {
            responses.add(walk);
        }
    }

    /** Adds what another tally of the same blueprint counted in another part of the evidence. */
    public JourneyTally merge(JourneyTally other) {
        statuses.merge(other.statuses);
        footfall.merge(other.footfall);
        transitions.merge(other.transitions);
        attempts.merge(other.attempts);
        responses.merge(other.responses);
        return this;
    }

    /** Whether this part was asked for. */
    public boolean counts(Part part) {
        return parts.contains(part);
    }

    /** How walks stand. */
    public StatusTally statuses() {
        return statuses;
    }

    /** Who comes where and leaves from where. */
    public FootfallTally footfall() {
        return counted(Part.FOOTFALL, footfall);
    }

    /** What is walked from touchpoint to touchpoint. */
    public TransitionTally transitions() {
        return counted(Part.TRANSITIONS, transitions);
    }

    /** Attempts of matured walks. */
    public AttemptLog attempts() {
        return counted(Part.ATTEMPTS, attempts);
    }

    /** Walks beside responses. */
    public ResponseTally responses() {
        return counted(Part.RESPONSES, responses);
    }

    private <T> T counted(Part part, T tally) {
        if (!parts.contains(part)) {
            throw new IllegalStateException(part + " was not asked for, so it was not counted");
        }
        return tally;
    }

    /** What may be counted beside how walks stand, which always is. */
    public enum Part {
        /** {@link FootfallTally}. */
        FOOTFALL,
        /** {@link TransitionTally}. */
        TRANSITIONS,
        /** {@link AttemptLog}. */
        ATTEMPTS,
        /** With {@link #ATTEMPTS} what the goal interactions brought. */
        VALUES,
        /** {@link ResponseTally}. */
        RESPONSES
    }

    /**
     * What to count, and on what map.
     *
     * @param feedback what customers said
     * @param scales the scales by code
     * @param sitesOf for each subject's code the sites that its feedback is about
     */
    public record Blueprint(
            MapShape shape,
            Set<Part> parts,
            Layers<FeedbackColumns> feedback,
            List<Scale> scales,
            List<int[]> sitesOf) {}
}
