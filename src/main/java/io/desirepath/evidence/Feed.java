package io.desirepath.evidence;

import io.desirepath.shared.WorkspaceId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * All evidence of a workspace as an append-only log, to be read from any revision on. Revisions count from 1 without
 * gaps, one entry each; what carries a revision up to {@link #revision} is stored for good.
 */
public interface Feed {
    /** Where it stands now. About a millisecond. */
    Mono<FeedState> state(WorkspaceId workspace);

    /** The newest entry's revision, 0 where nothing was ever taken. */
    default Mono<Long> revision(WorkspaceId workspace) {
        return state(workspace).map(FeedState::revision);
    }

    /**
     * The entries after a revision, in order, up to the newest one when the reading begins. Entries of imports undone
     * since are left out, though not the {@link ImportUndone} itself. Where an import is undone while it is read,
     * entries of it may be missing or garbled, and its {@link ImportUndone} follows in the same reading. Memory is
     * bounded whatever the feed's length, as long as the reader keeps up its demand slowly: only a few entries are read
     * ahead.
     */
    Flux<FeedEntry> after(WorkspaceId workspace, long revision);

    /** What the codes mean, as of now: enough for every entry read before. */
    Mono<Dictionaries> dictionaries(WorkspaceId workspace);
}
