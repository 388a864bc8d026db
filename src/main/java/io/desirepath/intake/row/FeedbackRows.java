package io.desirepath.intake.row;

import io.desirepath.evidence.FeedbackDraft;
import io.desirepath.evidence.Metric;
import io.desirepath.intake.fault.IntakeCode;
import io.desirepath.intake.fault.RowFault;
import io.desirepath.intake.recipe.Cells;
import io.desirepath.intake.recipe.Content;
import io.desirepath.intake.recipe.Recipe;
import io.desirepath.intake.recipe.Text;
import io.desirepath.shared.Refusal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes responses of rows of long feedback: a row is one response. */
public final class FeedbackRows implements RowReading<FeedbackDraft> {
    private final Recipe recipe;
    private final Content.LongFeedback content;
    private final Instants instants;
    private final Scales scales;

    /** Reads rows by a recipe of that content. */
    public FeedbackRows(Recipe recipe, Content.LongFeedback content, Instants instants, Scales scales) {
        this.recipe = recipe;
        this.content = content;
        this.instants = instants;
        this.scales = scales;
    }

    @Override
    public FromRow<FeedbackDraft> read(Cells row) throws RowFault {
        if (!InteractionRows.holds(recipe.when(), row)) {
            return FromRow.of(List.of());
        }
        String id = Values.id(recipe.id(), row);
        String customer = Values.required(content.customer(), row);
        Instant at = instants.read(content.at(), row);
        Content.SubjectColumn subject = subject(row);
        String score = Values.optional(content.score(), row);
        String comment = Values.optional(content.comment(), row);
        int missing = content.score() != null && score == null ? 1 : 0;
        if (score == null && comment == null) {
            return new FromRow<>(List.of(), missing, List.of());
        }
        Scale scale = scale(score, row);
        try {
            return new FromRow<>(
                    List.of(new FeedbackDraft(
                            id,
                            customer,
                            at,
                            subject.kind(),
                            Values.required(subject.name(), row),
                            scale.metric,
                            scale.survey,
                            scale.score,
                            comment,
                            Values.optional(content.language(), row))),
                    missing,
                    List.of());
        } catch (Refusal refusal) {
            throw Values.fault(refusal, columns(subject));
        }
    }

    private Content.SubjectColumn subject(Cells row) throws RowFault {
        List<Content.SubjectColumn> filled = content.subjects().stream()
                .filter(column -> column.name().in(row) != null)
                .toList();
        if (filled.size() != 1) {
            throw new RowFault(
                    IntakeCode.UNCLEAR_SUBJECT,
                    content.subjects().getFirst().name().label(),
                    (filled.isEmpty() ? "No touchpoint, stage or journey is named." : "More than one subject is named.")
                            + " The row is not stored. Name the one that the response is about.");
        }
        return filled.getFirst();
    }

    /** A score on its scale; without a score there is none. */
    private record Scale(
            @Nullable Metric metric,
            @Nullable String survey,
            @Nullable Integer score) {}

    private Scale scale(@Nullable String text, Cells row) throws RowFault {
        Text where = content.score();
        if (text == null || where == null) {
            return new Scale(null, null, null);
        }
        String metricName = Values.optional(content.metric(), row);
        String survey = Values.optional(content.survey(), row);
        Metric metric = metricName == null ? null : Scales.metric(metricName);
        Scales.Scale scale = metric != null ? Scales.of(metric) : survey == null ? null : scales.survey(survey);
        if (scale == null || (metricName == null) == (survey == null)) {
            throw new RowFault(
                    IntakeCode.UNCLEAR_SCALE,
                    (content.metric() != null ? content.metric() : where).label(),
                    "The score's scale is unclear: metric "
                            + (metricName == null ? "none" : "\"" + metricName + "\"") + ", survey "
                            + (survey == null ? "none" : "\"" + survey + "\"")
                            + ". The row is not stored. Name a metric (CSAT, NPS, CES) or a declared survey.");
        }
        int score = Numbers.score(text, recipe.decimal(), where);
        check(score, scale, where);
        return new Scale(metric, metric != null ? null : survey, score);
    }

    static void check(int score, Scales.Scale scale, Text where) throws RowFault {
        if (score < scale.min() || score > scale.max()) {
            throw new RowFault(
                    IntakeCode.SCORE_OUT_OF_RANGE,
                    where.label(),
                    score + " is not on the scale of " + scale.name() + ", " + scale.min() + " to " + scale.max()
                            + ". The score is not stored. Correct it, list it under missing where it means"
                            + " \"no answer\", or name the scale it was given on.");
        }
    }

    private Map<String, String> columns(Content.SubjectColumn subject) {
        Map<String, String> columns = new HashMap<>();
        columns.put("customer", content.customer().label());
        columns.put("at", content.at().text().label());
        columns.put("subject", subject.name().label());
        put(columns, "id", recipe.id());
        put(columns, "survey", content.survey());
        put(columns, "score", content.score());
        put(columns, "comment", content.comment());
        put(columns, "language", content.language());
        return columns;
    }

    static void put(Map<String, String> columns, String field, @Nullable Text where) {
        if (where != null) {
            columns.put(field, where.label());
        }
    }
}
