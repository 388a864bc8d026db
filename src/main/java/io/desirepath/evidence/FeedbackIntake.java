package io.desirepath.evidence;

import io.desirepath.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Takes feedback in, exactly once whoever sends it how often and through however many instances. Imports commit call by
 * call; responses recorded live are grouped, so that many small calls share one commit.
 */
@Component
public final class FeedbackIntake {
    /** Responses become nodes, and a transaction holds all of its group in memory. */
    private static final int MOST_IN_A_GROUP = 5_000;

    private final EvidenceLog log;
    private final Surveys surveys;
    private final Map<WorkspaceId, LiveGroups<List<ScaledFeedback>>> live = new ConcurrentHashMap<>();

    /** An intake into that log, for scores on those surveys' scales. */
    public FeedbackIntake(EvidenceLog log, Surveys surveys) {
        this.log = log;
        this.surveys = surveys;
    }

    /**
     * Stores responses, all of them or, with an error, none. They are durable when it completes.
     *
     * @param importId the import that brings them, null for live ones
     * @param drafts 50 000 at most
     * @return an error is a {@link io.desirepath.shared.Refusal}: {@code SCORE_OUT_OF_RANGE} or {@code UNKNOWN_SURVEY}
     *     with the response's place and its field as path, or see {@link EvidenceLog}; {@code OVERLOADED} where too
     *     many live responses wait; anything else says that the database could not be reached, and then sending the
     *     same again is safe
     */
    public Mono<Appended> append(WorkspaceId workspace, @Nullable ImportId importId, List<FeedbackDraft> drafts) {
        Drafts.rows(drafts.size());
        return surveys.all(workspace)
                .collectList()
                .publishOn(Schedulers.boundedElastic())
                .map(declared -> scaled(drafts, declared))
                .flatMap(responses -> store(workspace, importId, responses));
    }

    private Mono<Appended> store(WorkspaceId workspace, @Nullable ImportId importId, List<ScaledFeedback> responses) {
        if (importId == null) {
            return live.computeIfAbsent(workspace, this::groups).append(responses);
        }
        return Mono.fromCallable(
                () -> log.feedback(workspace, importId, List.of(responses)).getFirst());
    }

    private LiveGroups<List<ScaledFeedback>> groups(WorkspaceId workspace) {
        return new LiveGroups<>(MOST_IN_A_GROUP, List::size, calls -> log.feedback(workspace, null, calls));
    }

    private static List<ScaledFeedback> scaled(List<FeedbackDraft> drafts, List<Survey> declared) {
        List<Survey> scales = Dictionaries.scales(declared);
        Map<String, Integer> codes = new HashMap<>();
        for (int code = 0; code < scales.size(); code++) {
            codes.put(scales.get(code).name(), code);
        }
        List<ScaledFeedback> scaled = new ArrayList<>(drafts.size());
        for (int row = 0; row < drafts.size(); row++) {
            scaled.add(scaled(row, drafts.get(row), codes, scales));
        }
        return scaled;
    }

    private static ScaledFeedback scaled(
            int row, FeedbackDraft draft, Map<String, Integer> codes, List<Survey> scales) {
        Metric metric = draft.metric();
        String survey = metric == null ? draft.survey() : metric.name();
        if (survey == null) {
            return new ScaledFeedback(draft, FeedbackBatch.NO_SCALE, null);
        }
        Integer code = codes.get(survey);
        if (code == null) {
            throw Drafts.ofRow(
                    row,
                    Drafts.refusal(
                            "UNKNOWN_SURVEY",
                            "survey",
                            "No survey \"%s\" is declared. Nothing was stored. Declare it with its scale, or correct the name."
                                    .formatted(survey)));
        }
        Survey scale = scales.get(code);
        Integer score = draft.score();
        if (score != null && !scale.holds(score)) {
            throw Drafts.ofRow(
                    row,
                    Drafts.refusal(
                            "SCORE_OUT_OF_RANGE",
                            "score",
                            "A score of %d is not on the scale of %s, %d to %d. Nothing was stored. Correct it, or name the scale it was given on."
                                    .formatted(score, scale.name(), scale.min(), scale.max())));
        }
        return new ScaledFeedback(draft, code, scale);
    }
}
