package io.desirepath.journey.format;

import io.desirepath.journey.AddStage;
import io.desirepath.journey.AddTouchpoint;
import io.desirepath.journey.AddTransition;
import io.desirepath.journey.ChangeJourney;
import io.desirepath.journey.ChangeStage;
import io.desirepath.journey.ChangeTouchpoint;
import io.desirepath.journey.DeleteStage;
import io.desirepath.journey.DeleteTouchpoint;
import io.desirepath.journey.DeleteTransition;
import io.desirepath.journey.ElementId;
import io.desirepath.journey.MoveStage;
import io.desirepath.journey.MoveTouchpoint;
import io.desirepath.journey.Operation;
import io.desirepath.journey.OrderKey;
import io.desirepath.journey.Rule;
import io.desirepath.journey.Setting;
import io.desirepath.journey.TouchpointFlag;
import io.desirepath.journey.WalkUnit;
import io.desirepath.shared.Refusal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An operation as a JSON object with one field, its kind: {@code {"moveStage": {"id": "…", "order": "V"}}}. The same
 * form stands in the schema (OperationInput) and in the log; absent fields stay, null empties.
 */
public final class OperationForm {
    private OperationForm() {}

    /** Writes an operation, its ids as bare UUIDs. */
    public static Map<String, Object> write(Operation operation) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        operation.element().ifPresent(id -> fields.put("id", id.value().toString()));
        operation.fields().forEach((name, value) -> fields.put(name, plain(value)));
        return Map.of(operation.kind(), fields);
    }

    /** A field's value as the outside sees it: ids are opaque. */
    public static @Nullable Object shown(@Nullable Object value) {
        return value instanceof ElementId id ? id.global().toString() : plain(value);
    }

    /** Reads an operation; throws a {@link Refusal} whose path begins with the operation's kind. */
    public static Operation read(Map<?, ?> object) {
        return read(new Form(object));
    }

    static Operation read(Form object) {
        String kind = object.onlyField();
        return object.under(kind, value -> read(kind, Form.of(value)));
    }

    /** A field's value as JSON has it. */
    public static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case ElementId id -> id.value().toString();
            case Rule rule -> RuleForm.write(rule);
            case Collection<?> several -> several.stream().map(Object::toString).toList();
            default -> value.toString();
        };
    }

    private static Operation read(String kind, Form form) {
        return switch (kind) {
            case "changeJourney" ->
                new ChangeJourney(
                        form.setting("name", String::toString),
                        form.optionalSetting("description", String::toString),
                        form.setting("window", WindowForm::read),
                        form.setting("unit", text -> Choice.of(WalkUnit.class, text)));
            case "addStage" ->
                new AddStage(
                        form.the("id", ElementIds::newStage),
                        form.text("name"),
                        new OrderKey(form.text("order")),
                        form.optionalText("color"));
            case "changeStage" ->
                new ChangeStage(
                        form.the("id", ElementIds::stage),
                        form.setting("name", String::toString),
                        form.optionalSetting("color", String::toString),
                        form.optionalSetting("goal", ElementIds::touchpoint));
            case "moveStage" -> new MoveStage(form.the("id", ElementIds::stage), new OrderKey(form.text("order")));
            case "deleteStage" -> new DeleteStage(form.the("id", ElementIds::stage));
            case "addTouchpoint" -> addTouchpoint(form);
            case "changeTouchpoint" -> changeTouchpoint(form);
            case "moveTouchpoint" ->
                new MoveTouchpoint(
                        form.the("id", ElementIds::touchpoint),
                        form.the("stage", ElementIds::stage),
                        new OrderKey(form.text("order")),
                        form.optionalSetting("channel", String::toString));
            case "deleteTouchpoint" -> new DeleteTouchpoint(form.the("id", ElementIds::touchpoint));
            case "addTransition" ->
                new AddTransition(
                        form.the("id", ElementIds::newTransition),
                        form.the("from", ElementIds::touchpoint),
                        form.the("to", ElementIds::touchpoint));
            case "deleteTransition" -> new DeleteTransition(form.the("id", ElementIds::transition));
            default -> throw Form.refusal("There is no such operation.");
        };
    }

    private static AddTouchpoint addTouchpoint(Form form) {
        return new AddTouchpoint(
                form.the("id", ElementIds::newTouchpoint),
                form.the("stage", ElementIds::stage),
                form.text("name"),
                new OrderKey(form.text("order")),
                form.optionalText("channel"),
                form.optionalText("customerGoal"),
                form.optionalText("description"),
                form.get("rule") == null ? null : form.under("rule", RuleForm::read),
                flags(form));
    }

    private static ChangeTouchpoint changeTouchpoint(Form form) {
        return new ChangeTouchpoint(
                form.the("id", ElementIds::touchpoint),
                form.setting("name", String::toString),
                form.optionalSetting("channel", String::toString),
                form.optionalSetting("customerGoal", String::toString),
                form.optionalSetting("description", String::toString),
                rule(form),
                form.has("flags") ? Setting.to(flags(form)) : Setting.kept());
    }

    private static Setting<@Nullable Rule> rule(Form form) {
        if (!form.has("rule")) {
            return Setting.kept();
        }
        return form.get("rule") == null ? Setting.to(null) : Setting.to(form.under("rule", RuleForm::read));
    }

    /** Absent and null flags are none. */
    static Set<TouchpointFlag> flags(Form form) {
        EnumSet<TouchpointFlag> flags = EnumSet.noneOf(TouchpointFlag.class);
        flags.addAll(form.texts("flags", name -> Choice.of(TouchpointFlag.class, name)));
        return flags;
    }
}
