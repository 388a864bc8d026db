package io.desirepath.sample;

import io.desirepath.evidence.ImportId;
import io.desirepath.journey.JourneyId;
import io.desirepath.shared.WorkspaceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One making of the sample, remembered in the store, so that it can be taken up again after a crash: whatever was
 * stored already is stored once, because the plan makes the same sample every time.
 *
 * @param id the import that all of its evidence belongs to
 * @param plan what is made
 * @param status how far it is; never {@link SampleStatus#ABSENT}
 * @param made how many customers are stored
 * @param journey its map, once there is one
 * @param oldEvidence imports of samples that this one replaces, which must go first
 * @param oldJourneys maps of samples that this one replaces, which must go first
 */
public record SampleRun(
        ImportId id,
        SamplePlan plan,
        SampleStatus status,
        int made,
        @Nullable JourneyId journey,
        List<ImportId> oldEvidence,
        List<JourneyId> oldJourneys) {
    /** The workspace that samples live in. */
    public static final WorkspaceId WORKSPACE = new WorkspaceId("sample");

    public SampleRun {
        oldEvidence = List.copyOf(oldEvidence);
        oldJourneys = List.copyOf(oldJourneys);
    }

    /** A new one, of which nothing is made yet. */
    static SampleRun of(SamplePlan plan) {
        return new SampleRun(ImportId.random(), plan, SampleStatus.GENERATING, 0, null, List.of(), List.of());
    }

    SampleRun withStatus(SampleStatus now) {
        return new SampleRun(id, plan, now, made, journey, oldEvidence, oldJourneys);
    }

    SampleRun withMade(int customers) {
        return new SampleRun(id, plan, status, customers, journey, oldEvidence, oldJourneys);
    }

    /** With its map, and rid of what it replaces. */
    SampleRun drawn(JourneyId map) {
        return new SampleRun(id, plan, status, made, map, List.of(), List.of());
    }
}
