package io.desirepath.intake.row;

import io.desirepath.evidence.FeedbackDraft;
import io.desirepath.intake.fault.RowFault;
import io.desirepath.intake.recipe.Cells;
import io.desirepath.intake.recipe.Content;
import io.desirepath.intake.recipe.Recipe;
import io.desirepath.intake.recipe.Text;
import io.desirepath.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes responses of rows of wide feedback: a row is one respondent with many scores, each taken or refused alone. */
public final class ScoreRows implements RowReading<FeedbackDraft> {
    private static final Set<String> OF_ROW = Set.of("id", "customer", "at");

    private final Recipe recipe;
    private final Content.WideFeedback content;
    private final Instants instants;
    private final Scales scales;

    /** Reads rows by a recipe of that content, whose surveys are all known. */
    public ScoreRows(Recipe recipe, Content.WideFeedback content, Instants instants, Scales scales) {
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
        List<FeedbackDraft> drafts = new ArrayList<>();
        List<RowFault> faults = new ArrayList<>();
        int missing = 0;
        for (Content.Score score : content.scores()) {
            String text = Values.optional(score.score(), row);
            String comment = Values.optional(score.comment(), row);
            missing += score.score() != null && text == null ? 1 : 0;
            if (text == null && comment == null) {
                continue;
            }
            try {
                drafts.add(draft(id + "/" + score.place(), customer, at, score, text, comment, row));
            } catch (RowFault fault) {
                faults.add(fault);
            } catch (Refusal refusal) {
                faults.add(ofScore(refusal, score));
            }
        }
        return new FromRow<>(drafts, missing, faults);
    }

    private FeedbackDraft draft(
            String id,
            String customer,
            Instant at,
            Content.Score score,
            @Nullable String text,
            @Nullable String comment,
            Cells row)
            throws RowFault {
        Integer given = text == null || score.score() == null ? null : given(score, text);
        return new FeedbackDraft(
                id,
                customer,
                at,
                score.kind(),
                score.subject(),
                given == null ? null : score.metric(),
                given == null ? null : score.survey(),
                given,
                comment,
                comment == null ? null : Values.optional(content.language(), row));
    }

    /** The fault of this score alone; throws where it is the row's, which all its scores would repeat. */
    private RowFault ofScore(Refusal refusal, Content.Score score) throws RowFault {
        RowFault fault = Values.fault(refusal, columns(score));
        if (refusal.problem().path().stream().anyMatch(OF_ROW::contains)) {
            throw fault;
        }
        return fault;
    }

    private int given(Content.Score score, String text) throws RowFault {
        Text where = Objects.requireNonNull(score.score());
        int given = Numbers.score(text, recipe.decimal(), where);
        Scales.Scale scale = score.metric() != null
                ? Scales.of(score.metric())
                : scales.survey(Objects.requireNonNull(score.survey()));
        FeedbackRows.check(given, Objects.requireNonNull(scale), where);
        return given;
    }

    private Map<String, String> columns(Content.Score score) {
        Map<String, String> columns = new HashMap<>();
        columns.put("customer", content.customer().label());
        columns.put("at", content.at().text().label());
        FeedbackRows.put(columns, "id", recipe.id());
        FeedbackRows.put(columns, "score", score.score());
        FeedbackRows.put(columns, "comment", score.comment());
        FeedbackRows.put(columns, "language", content.language());
        return columns;
    }
}
