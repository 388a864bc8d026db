package io.desirepath.journey.format;

import io.desirepath.journey.Journey;
import io.desirepath.journey.JourneyDraft;
import io.desirepath.journey.StageDraft;
import io.desirepath.journey.TouchpointDraft;
import io.desirepath.journey.TransitionDraft;
import io.desirepath.journey.WalkUnit;
import java.time.Duration;
import java.util.Map;

/** A new map as the schema's CreateJourneyInput. */
public final class JourneyDraftForm {
    private JourneyDraftForm() {}

    /** Reads a draft; throws a {@link io.desirepath.shared.Refusal} whose path names the field at fault. */
    public static JourneyDraft read(Map<String, ?> input) {
        Form form = new Form(input);
        Duration window = form.optional("window", WindowForm::read);
        WalkUnit unit = form.optional("unit", name -> Choice.of(WalkUnit.class, name));
        return new JourneyDraft(
                form.text("name"),
                form.optionalText("description"),
                window != null ? window : Journey.DEFAULT_WINDOW,
                unit != null ? unit : WalkUnit.CUSTOMER,
                form.objects("stages", JourneyDraftForm::stage),
                form.objects(
                        "transitions",
                        transition -> new TransitionDraft(transition.text("from"), transition.text("to"))));
    }

    private static StageDraft stage(Form form) {
        return new StageDraft(
                form.text("name"),
                form.optionalText("color"),
                form.objects("touchpoints", JourneyDraftForm::touchpoint));
    }

    private static TouchpointDraft touchpoint(Form form) {
        return new TouchpointDraft(
                form.text("name"),
                form.optionalText("channel"),
                form.optionalText("customerGoal"),
                form.optionalText("description"),
                form.get("rule") == null ? null : form.under("rule", RuleForm::read),
                OperationForm.flags(form));
    }
}
