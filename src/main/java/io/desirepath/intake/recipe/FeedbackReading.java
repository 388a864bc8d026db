package io.desirepath.intake.recipe;

import io.desirepath.evidence.Metric;
import io.desirepath.evidence.SubjectKind;
import io.desirepath.evidence.SurveyDraft;
import io.desirepath.intake.fault.IntakeCode;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads recipes of feedback: wide where there are {@code scores}, else long. */
final class FeedbackReading {
    static final String[] COLUMNS = {
        "id", "customer", "at", "touchpoint", "stage", "journey", "metric", "survey", "score", "comment", "language"
    };
    private static final List<String> LONG_ONLY =
            List.of("touchpoint", "stage", "journey", "metric", "survey", "score", "comment");
    private static final List<String> METRICS =
            Arrays.stream(Metric.values()).map(Enum::name).toList();

    private final ValueReading values;
    private final TimingReading times;

    FeedbackReading(ValueReading values, TimingReading times) {
        this.values = values;
        this.times = times;
    }

    Content read(Keys recipe, Keys named) {
        List<SurveyDraft> surveys = surveys(recipe);
        return recipe.has("scores") ? wide(recipe, named, surveys) : single(named, surveys);
    }

    private Content wide(Keys recipe, Keys named, List<SurveyDraft> surveys) {
        for (String key : LONG_ONLY) {
            if (named.has(key)) {
                throw named.bad(key, "belongs to each entry of scores where a row holds several scores");
            }
        }
        List<Content.Score> scores = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (JsonNode entry : recipe.list("scores")) {
            scores.add(score(entry, Keys.at(recipe.path("scores"), scores.size()), places));
        }
        if (scores.isEmpty()) {
            throw recipe.bad("scores", "is an empty list, so that no row says anything");
        }
        return new Content.WideFeedback(
                values.needed(named, "customer"),
                times.needed(named, "at"),
                values.optional(named, "language"),
                scores,
                surveys);
    }

    private Content.Score score(JsonNode entry, List<String> path, Map<String, Integer> places) {
        Keys keys = Keys.of(
                entry, path, "column", "missing", "touchpoint", "stage", "journey", "metric", "survey", "comment");
        String column = keys.optionalText("column");
        Text comment = values.optional(keys, "comment");
        if (column == null && comment == null) {
            throw Keys.refusal(IntakeCode.MISSING_KEY, path, "needs column, which holds the score, or comment");
        }
        String metric = keys.optionalText("metric");
        String survey = keys.optionalText("survey");
        if (column != null && (metric == null) == (survey == null)) {
            throw Keys.refusal(
                    IntakeCode.MISSING_KEY, path, "needs either metric (CSAT, NPS, CES) or survey, the score's scale");
        }
        SubjectKind kind = kind(keys);
        String place = column != null ? column : comment == null ? "" : comment.source();
        int times = places.merge(place, 1, Integer::sum);
        return new Content.Score(
                times == 1 ? place : place + "/" + times,
                column == null ? null : values.column(column, keys.values("missing")),
                kind,
                keys.requiredText(key(kind)),
                column == null || metric == null ? null : metric(metric, keys),
                column == null ? null : survey,
                comment);
    }

    private static SubjectKind kind(Keys keys) {
        List<SubjectKind> named = Arrays.stream(SubjectKind.values())
                .filter(kind -> keys.has(key(kind)))
                .toList();
        if (named.size() != 1) {
            throw Keys.refusal(
                    IntakeCode.MISSING_KEY,
                    keys.path(),
                    "needs one of touchpoint, stage and journey: what the score is about");
        }
        return named.getFirst();
    }

    private static Metric metric(String name, Keys keys) {
        String known = name.toUpperCase(Locale.ROOT);
        if (!METRICS.contains(known)) {
            throw keys.bad(
                    "metric",
                    "is \"" + name + "\"; the metrics are " + String.join(", ", METRICS)
                            + ", and other scales are declared as surveys");
        }
        return Metric.valueOf(known);
    }

    private Content single(Keys named, List<SurveyDraft> surveys) {
        List<Content.SubjectColumn> subjects = new ArrayList<>();
        for (SubjectKind kind : SubjectKind.values()) {
            Text name = values.optional(named, key(kind));
            if (name != null) {
                subjects.add(new Content.SubjectColumn(kind, name));
            }
        }
        if (subjects.isEmpty()) {
            throw Keys.refusal(
                    IntakeCode.MISSING_KEY,
                    named.path(),
                    "needs a touchpoint, stage or journey column; or list scores where a row holds several");
        }
        if (!named.has("score") && !named.has("comment")) {
            throw Keys.refusal(IntakeCode.MISSING_KEY, named.path(), "needs a score or a comment column");
        }
        if (named.has("score") && !named.has("metric") && !named.has("survey")) {
            throw Keys.refusal(
                    IntakeCode.MISSING_KEY, named.path(), "needs a metric or a survey column, the score's scale");
        }
        return new Content.LongFeedback(
                values.needed(named, "customer"),
                times.needed(named, "at"),
                subjects,
                values.optional(named, "metric"),
                values.optional(named, "survey"),
                values.optional(named, "score"),
                values.optional(named, "comment"),
                values.optional(named, "language"),
                surveys);
    }

    private static List<SurveyDraft> surveys(Keys recipe) {
        List<SurveyDraft> surveys = new ArrayList<>();
        for (JsonNode node : recipe.list("surveys")) {
            SurveyDraft survey = survey(node, Keys.at(recipe.path("surveys"), surveys.size()));
            if (surveys.stream().anyMatch(known -> known.name().equals(survey.name()))) {
                throw recipe.bad("surveys", "declares \"" + survey.name() + "\" twice");
            }
            surveys.add(survey);
        }
        return surveys;
    }

    private static SurveyDraft survey(JsonNode node, List<String> path) {
        Keys keys = Keys.of(node, path, "name", "min", "max", "higherIsBetter", "topBox", "low", "question");
        try {
            return new SurveyDraft(
                    keys.requiredText("name"),
                    keys.requiredInt("min"),
                    keys.requiredInt("max"),
                    keys.flag("higherIsBetter", true),
                    keys.requiredInt("topBox"),
                    keys.requiredInt("low"),
                    keys.optionalText("question"));
        } catch (Refusal refusal) {
            throw below(path, refusal);
        }
    }

    /** A refusal by evidence points at a field; in the recipe it stands below its survey. */
    private static Refusal below(List<String> path, Refusal refusal) {
        Problem problem = refusal.problem();
        if (problem.path().size() != 1) {
            return refusal;
        }
        return new Refusal(new Problem(
                problem.code(), problem.message(), Keys.at(path, problem.path().getFirst())));
    }

    private static String key(SubjectKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
