package io.desirepath.journey.format;

import io.desirepath.journey.Edit;
import io.desirepath.journey.OnClash;
import io.desirepath.journey.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An edit as the schema's EditJourneyInput. */
public final class EditForm {
    private EditForm() {}

    /** Reads an edit; throws a {@link io.desirepath.shared.Refusal} whose path names the operation and the field. */
    public static Edit read(Map<String, ?> input) {
        Form form = new Form(input);
        List<Operation> operations = new ArrayList<>(form.objects("operations", OperationForm::read));
        return new Edit(
                form.the("baseRevision", Integer::parseInt),
                operations,
                form.the("onClash", name -> Choice.of(OnClash.class, name)),
                form.optionalText("idempotencyKey"));
    }
}
