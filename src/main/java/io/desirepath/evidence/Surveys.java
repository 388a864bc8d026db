package io.desirepath.evidence;

import io.desirepath.shared.WorkspaceId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The declared surveys of each workspace. A declared scale never changes, so that no score is ever read on another. */
public interface Surveys {
    /** All of a workspace, in the order of their declaration: the order of {@link Dictionaries#scales()}. */
    Flux<Survey> all(WorkspaceId workspace);

    /** The survey of that name, or nothing. */
    Mono<Survey> byName(WorkspaceId workspace, String name);

    /** The survey of that id, or nothing. */
    Mono<Survey> byId(WorkspaceId workspace, String id);

    /**
     * Declares a survey. A name that is declared with the same scale answers the survey that is there; with another
     * scale it is a {@link io.desirepath.shared.Refusal} with {@code SURVEY_EXISTS}.
     */
    Mono<Survey> declare(WorkspaceId workspace, SurveyDraft draft);
}
