package io.desirepath.evidence.graphql;

import io.desirepath.evidence.Appended;
import io.desirepath.shared.Problem;
import java.util.List;

/**
 * What became of what was sent.
 *
 * @param accepted how many are new and stored for good
 * @param duplicate how many were known already
 * @param errors what is wrong with which; then nothing was stored
 */
record RecordPayload(int accepted, int duplicate, List<Problem> errors) {
    static RecordPayload of(Appended appended) {
        return new RecordPayload(appended.accepted(), appended.duplicate(), List.of());
    }

    static RecordPayload refused(Problem problem) {
        return new RecordPayload(0, 0, List.of(problem));
    }
}
