package io.desirepath.intake.row;

import io.desirepath.evidence.Metric;
import io.desirepath.evidence.Survey;
import io.desirepath.evidence.SurveyDraft;
import io.desirepath.intake.fault.IntakeCode;
import io.desirepath.intake.fault.Nearest;
import io.desirepath.intake.recipe.Content;
import io.desirepath.intake.recipe.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The scales that scores of a file may be on: the standard metrics, the declared surveys and those of the recipe. */
public final class Scales {
    /**
     * A scale's bounds.
     *
     * @param name of the metric or the survey
     * @param min the lowest score
     * @param max the highest score
     */
    record Scale(String name, int min, int max) {}

    private final Map<String, Scale> surveys = new HashMap<>();

    /** The scales of a workspace and of a recipe; refuses a survey declared anew with another scale. */
    public Scales(List<Survey> declared, List<SurveyDraft> ofRecipe) {
        for (Survey survey : declared) {
            surveys.put(survey.name(), new Scale(survey.name(), survey.min(), survey.max()));
        }
        for (SurveyDraft draft : ofRecipe) {
            declared.stream()
                    .filter(survey -> survey.name().equals(draft.name()) && !draft.hasScaleOf(survey))
                    .forEach(Scales::refuseOtherScale);
            surveys.put(draft.name(), new Scale(draft.name(), draft.min(), draft.max()));
        }
    }

    private static void refuseOtherScale(Survey survey) {
        throw IntakeCode.SURVEY_EXISTS.refusal("The survey \"" + survey.name() + "\" is declared with another scale ("
                + survey.min() + " to " + survey.max() + ", satisfied from " + survey.topBox() + ", low to "
                + survey.low() + "). Nothing was stored. Use that scale in the recipe, or another name.");
    }

    /** Refuses the file where its recipe names a survey that is not declared. */
    public void check(Content content) {
        if (content instanceof Content.WideFeedback wide) {
            for (Content.Score score : wide.scores()) {
                if (score.survey() != null) {
                    known(score.survey());
                }
            }
        } else if (content instanceof Content.LongFeedback single
                && single.survey() != null
                && single.survey().pieces().size() == 1
                && single.survey().pieces().getFirst() instanceof Text.Literal fixed) {
            known(fixed.text());
        }
    }

    private void known(String name) {
        if (!surveys.containsKey(name)) {
            throw IntakeCode.UNKNOWN_SURVEY.refusal("No survey \"" + name + "\" is declared."
                    + Nearest.sentence(name, surveys.keySet())
                    + " Nothing was stored. Declare it in the recipe under surveys, with min, max, topBox and low.");
        }
    }

    @Nullable
    Scale survey(String name) {
        return surveys.get(name);
    }

    static Scale of(Metric metric) {
        return new Scale(metric.name(), metric.scale().min(), metric.scale().max());
    }

    static @Nullable Metric metric(String name) {
        for (Metric metric : Metric.values()) {
            if (metric.name().equals(name.toUpperCase(Locale.ROOT))) {
                return metric;
            }
        }
        return null;
    }
}
