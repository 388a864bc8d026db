package io.desirepath.evidence.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.desirepath.evidence.Appended;
import io.desirepath.evidence.FeedbackDraft;
import io.desirepath.evidence.FeedbackIntake;
import io.desirepath.evidence.InteractionDraft;
import io.desirepath.evidence.InteractionDrafts;
import io.desirepath.evidence.InteractionIntake;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import io.desirepath.shared.WorkspaceId;
import io.desirepath.workspace.IdempotencyKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Records a few interactions or responses as they happen. */
@Controller
class RecordingController {
    private static final int MOST = 250;

    private final InteractionIntake interactions;
    private final FeedbackIntake feedback;
    private final IdempotencyKeys keys;

    RecordingController(InteractionIntake interactions, FeedbackIntake feedback, IdempotencyKeys keys) {
        this.interactions = interactions;
        this.feedback = feedback;
        this.keys = keys;
    }

    @MutationMapping
    Mono<RecordPayload> recordInteractions(@ContextValue WorkspaceId workspace, DataFetchingEnvironment environment) {
        return recorded(workspace, environment, "interactions", rows -> {
            List<String> names = rows.stream()
                    .flatMap(row -> row.attributeNames().stream())
                    .distinct()
                    .toList();
            List<InteractionDraft> drafts = drafts(rows, row -> row.interaction(names));
            return interactions.append(workspace, null, new InteractionDrafts(names, drafts));
        });
    }

    @MutationMapping
    Mono<RecordPayload> recordFeedback(@ContextValue WorkspaceId workspace, DataFetchingEnvironment environment) {
        return recorded(workspace, environment, "feedback", rows -> {
            List<FeedbackDraft> drafts = drafts(rows, GivenRow::feedback);
            return feedback.append(workspace, null, drafts);
        });
    }

    private Mono<RecordPayload> recorded(
            WorkspaceId workspace,
            DataFetchingEnvironment environment,
            String field,
            Function<List<GivenRow>, Mono<Appended>> append) {
        Map<String, Object> input = Objects.requireNonNull(environment.getArgument("input"));
        String key = (String) input.get("idempotencyKey");
        return keys.once(
                        workspace,
                        key,
                        input,
                        RecordPayload.class,
                        () -> Mono.just(rows(input.get(field))).flatMap(append).map(RecordPayload::of))
                .onErrorResume(
                        Refusal.class, refusal -> Mono.just(RecordPayload.refused(within(field, refusal.problem()))));
    }

    private static List<GivenRow> rows(@Nullable Object given) {
        List<GivenRow> rows = new ArrayList<>();
        for (Object row : (List<?>) Objects.requireNonNull(given)) {
            @SuppressWarnings("unchecked") // By the schema the rows are input objects.
            Map<String, @Nullable Object> fields = (Map<String, @Nullable Object>) row;
            rows.add(new GivenRow(fields));
        }
        if (rows.isEmpty() || rows.size() > MOST) {
            throw new Refusal(
                    "BAD_REQUEST",
                    "%d were sent at once and 1 to %d can be. Nothing was stored. Send more as a file, to /api/imports."
                            .formatted(rows.size(), MOST));
        }
        return rows;
    }

    /** Reads the rows; a refusal of one says which. */
    private static <T> List<T> drafts(List<GivenRow> rows, Function<GivenRow, T> read) {
        List<T> drafts = new ArrayList<>();
        for (GivenRow row : rows) {
            try {
                drafts.add(read.apply(row));
            } catch (Refusal refusal) {
                throw new Refusal(within(Integer.toString(drafts.size()), refusal.problem()));
            }
        }
        return drafts;
    }

    private static Problem within(String outer, Problem problem) {
        List<String> path =
                Stream.concat(Stream.of(outer), problem.path().stream()).toList();
        return new Problem(problem.code(), problem.message(), path);
    }
}
