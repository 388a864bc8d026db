package io.desirepath.intake;

import io.desirepath.evidence.CustomerIntake;
import io.desirepath.evidence.FeedbackIntake;
import io.desirepath.evidence.ImportUndoing;
import io.desirepath.evidence.InteractionIntake;
import io.desirepath.evidence.Surveys;
import io.desirepath.evidence.UnmappedNames;
import org.springframework.stereotype.Component;

/**
 * What imports need of the evidence: where rows go, how they are taken back, the scales of scores, and what no map has
 * a place for.
 */
@Component
record EvidenceIntake(
        InteractionIntake interactions,
        FeedbackIntake feedback,
        CustomerIntake customers,
        ImportUndoing undoing,
        Surveys surveys,
        UnmappedNames unmapped) {}
