package io.desirepath.intake;

import io.desirepath.evidence.CustomerIntake;
import io.desirepath.evidence.FeedbackIntake;
import io.desirepath.evidence.ImportUndoing;
import io.desirepath.evidence.InteractionIntake;
import io.desirepath.evidence.Surveys;
import org.springframework.stereotype.Component;

/** What imports need of the evidence: where rows go, how they are taken back, and the scales of scores. */
@Component
record EvidenceIntake(
        InteractionIntake interactions,
        FeedbackIntake feedback,
        CustomerIntake customers,
        ImportUndoing undoing,
        Surveys surveys) {}
