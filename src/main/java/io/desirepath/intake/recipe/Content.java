package io.desirepath.intake.recipe;

import io.desirepath.evidence.Metric;
import io.desirepath.evidence.SubjectKind;
import io.desirepath.evidence.SurveyDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a row makes. */
public sealed interface Content {
    /**
     * Interactions: one a row, or those that {@code each} lists; a row is taken or rejected whole.
     *
     * @param customer who
     * @param caseId which case of the customer; null: none
     * @param attributes shared by all that a row makes
     * @param made what a row makes, in order; at least one
     */
    record Interactions(Text customer, @Nullable Text caseId, List<Attribute> attributes, List<Made> made)
            implements Content {
        public Interactions {
            attributes = List.copyOf(attributes);
            made = List.copyOf(made);
        }
    }

    /**
     * One interaction that a row makes.
     *
     * @param place from 1 in {@code each}; 0 where the row makes this one only, and then its id is the row's
     * @param when all must hold, or the row makes the others only
     */
    record Made(
            int place,
            Text name,
            Timing at,
            List<Condition> when,
            @Nullable Text sequence,
            Timing.@Nullable Read end,
            @Nullable Text channel,
            @Nullable Text value,
            @Nullable Text cost) {
        public Made {
            when = List.copyOf(when);
        }
    }

    /**
     * Wide feedback: a row is one respondent, with a score in each of several columns.
     *
     * @param customer who
     * @param at when
     * @param language of the comments (BCP 47)
     * @param scores at least one
     * @param surveys declared by the recipe
     */
    record WideFeedback(
            Text customer, Timing.Read at, @Nullable Text language, List<Score> scores, List<SurveyDraft> surveys)
            implements Content {
        public WideFeedback {
            scores = List.copyOf(scores);
            surveys = List.copyOf(surveys);
        }
    }

    /**
     * One score column of wide feedback.
     *
     * @param place makes the response's id out of the row's: the column's name
     * @param score where it stands; null: a comment only
     * @param kind what the subject is
     * @param subject what the score is about
     * @param metric the standard scale; null where a survey is named, or there is no score
     * @param survey the declared scale; null where a metric is named, or there is no score
     * @param comment what the customer said about it
     */
    record Score(
            String place,
            @Nullable Text score,
            SubjectKind kind,
            String subject,
            @Nullable Metric metric,
            @Nullable String survey,
            @Nullable Text comment) {}

    /**
     * Long feedback: a row is one response.
     *
     * @param subjects columns that name what it is about; a row fills one of them
     * @param metric names the standard scale; null: a survey does
     * @param survey names the declared scale; null: a metric does
     * @param surveys declared by the recipe
     */
    record LongFeedback(
            Text customer,
            Timing.Read at,
            List<SubjectColumn> subjects,
            @Nullable Text metric,
            @Nullable Text survey,
            @Nullable Text score,
            @Nullable Text comment,
            @Nullable Text language,
            List<SurveyDraft> surveys)
            implements Content {
        public LongFeedback {
            subjects = List.copyOf(subjects);
            surveys = List.copyOf(surveys);
        }
    }

    /** A column that names what a response is about. */
    record SubjectColumn(SubjectKind kind, Text name) {}

    /** What is known of customers. */
    record Customers(Text customer, List<Attribute> attributes) implements Content {
        public Customers {
            attributes = List.copyOf(attributes);
        }
    }
}
