package io.desirepath.journey.format;

import io.desirepath.journey.AddStage;
import io.desirepath.journey.AddTouchpoint;
import io.desirepath.journey.AddTransition;
import io.desirepath.journey.ChangeJourney;
import io.desirepath.journey.ChangeStage;
import io.desirepath.journey.Journey;
import io.desirepath.journey.Operation;
import io.desirepath.journey.OrderKey;
import io.desirepath.journey.Setting;
import io.desirepath.journey.Stage;
import io.desirepath.journey.StageId;
import io.desirepath.journey.Touchpoint;
import io.desirepath.journey.TouchpointId;
import io.desirepath.journey.Transition;
import io.desirepath.journey.TransitionId;
import io.desirepath.journey.WalkUnit;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A journey as a JSON object that holds all of it: exported, imported and exported again it is the same but for its
 * ids, revision and dates. The ids in a file only say what belongs together; an import makes new ones.
 */
public final class JourneyFile {
    private static final String FORMAT = "desirepath-journey";
    private static final int VERSION = 1;

    private JourneyFile() {}

    /** Writes a journey, its touchpoints' rules only where they were set. */
    public static Map<String, @Nullable Object> write(Journey journey) {
        Map<String, @Nullable Object> file = new LinkedHashMap<>();
        file.put("format", FORMAT);
        file.put("version", VERSION);
        file.put("id", journey.id().toString());
        file.put("revision", journey.revision());
        file.put("createdAt", journey.createdAt().toString());
        file.put("updatedAt", journey.updatedAt().toString());
        file.put("name", journey.name());
        file.put("description", journey.description());
        file.put("window", WindowForm.write(journey.window()));
        file.put("unit", journey.unit().name());
        file.put("stages", journey.stages().stream().map(JourneyFile::write).toList());
        file.put(
                "transitions",
                journey.transitions().stream().map(JourneyFile::write).toList());
        return file;
    }

    /**
     * Reads a file as the operations that draw its journey.
     *
     * @param name a title of its own; null keeps the file's
     * @throws Refusal where the content is no such file; its path names the place
     */
    public static List<Operation> read(@Nullable Object content, @Nullable String name) {
        Form file = Form.of(content);
        if (!FORMAT.equals(file.optionalText("format"))
                || !String.valueOf(VERSION).equals(file.optionalText("version"))) {
            throw new Refusal(
                    "FORMAT_INVALID",
                    "This is no journey that Desirepath exported as JSON: \"format\": \"%s\" and \"version\": %d are expected. Nothing was changed."
                            .formatted(FORMAT, VERSION));
        }
        return new Reading().read(file, name);
    }

    /** Reads the schema's ImportJourneyInput as the operations that draw its journey. */
    public static List<Operation> readInput(Map<String, ?> input) {
        Form form = new Form(input);
        String name = form.optionalText("name");
        return form.under("content", content -> read(content, name));
    }

    private static Map<String, @Nullable Object> write(Stage stage) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("id", stage.id().toString());
        form.put("name", stage.name());
        form.put("order", stage.order().value());
        form.put("color", stage.color());
        form.put("goal", OperationForm.plain(stage.goal()));
        form.put(
                "touchpoints",
                stage.touchpoints().stream().map(JourneyFile::write).toList());
        return form;
    }

    private static Map<String, @Nullable Object> write(Touchpoint touchpoint) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("id", touchpoint.id().toString());
        form.put("name", touchpoint.name());
        form.put("order", touchpoint.order().value());
        form.put("channel", touchpoint.channel());
        form.put("customerGoal", touchpoint.customerGoal());
        form.put("description", touchpoint.description());
        form.put("rule", OperationForm.plain(touchpoint.ownRule()));
        form.put("flags", OperationForm.plain(touchpoint.flags()));
        return form;
    }

    private static Map<String, @Nullable Object> write(Transition transition) {
        return Map.of(
                "id", transition.id().toString(),
                "from", transition.from().toString(),
                "to", transition.to().toString());
    }

    /** One reading: what each id of the file has become. */
    private static final class Reading {
        private final Map<String, TouchpointId> touchpoints = new HashMap<>();
        private final List<Operation> operations = new ArrayList<>();
        private final List<Runnable> milestones = new ArrayList<>();

        List<Operation> read(Form file, @Nullable String name) {
            operations.add(new ChangeJourney(
                    Setting.to(name != null ? name : file.text("name")),
                    Setting.to(file.optionalText("description")),
                    file.setting("window", WindowForm::read),
                    file.setting("unit", text -> Choice.of(WalkUnit.class, text))));
            file.objects("stages", this::stage);
            file.objects("transitions", this::transition);
            milestones.forEach(Runnable::run);
            return operations;
        }

        private AddStage stage(Form form) {
            AddStage add = new AddStage(
                    StageId.random(), form.text("name"), new OrderKey(form.text("order")), form.optionalText("color"));
            operations.add(add);
            form.objects("touchpoints", touchpoint -> touchpoint(add.id(), touchpoint));
            if (form.optionalText("goal") != null) {
                milestones.add(() -> operations.add(new ChangeStage(
                        add.id(), Setting.kept(), Setting.kept(), Setting.to(form.the("goal", this::touchpoint)))));
            }
            return add;
        }

        private AddTouchpoint touchpoint(StageId stage, Form form) {
            AddTouchpoint add = new AddTouchpoint(
                    TouchpointId.random(),
                    stage,
                    form.text("name"),
                    new OrderKey(form.text("order")),
                    form.optionalText("channel"),
                    form.optionalText("customerGoal"),
                    form.optionalText("description"),
                    form.get("rule") == null ? null : form.under("rule", RuleForm::read),
                    OperationForm.flags(form));
            if (touchpoints.putIfAbsent(form.text("id"), add.id()) != null) {
                throw new Refusal(new Problem(
                        "ID_TAKEN", "Two touchpoints of the file have this id. Nothing was changed.", List.of("id")));
            }
            operations.add(add);
            return add;
        }

        private AddTransition transition(Form form) {
            AddTransition add = new AddTransition(
                    TransitionId.random(), form.the("from", this::touchpoint), form.the("to", this::touchpoint));
            operations.add(add);
            return add;
        }

        private TouchpointId touchpoint(String id) {
            TouchpointId found = touchpoints.get(id);
            if (found == null) {
                throw new Refusal("NOT_FOUND", "The file has no touchpoint with this id. Nothing was changed.");
            }
            return found;
        }
    }
}
