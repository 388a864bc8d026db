package io.desirepath.walk;

import io.desirepath.evidence.Dictionaries;
import io.desirepath.evidence.Feed;
import io.desirepath.evidence.FeedEntry;
import io.desirepath.evidence.FeedState;
import io.desirepath.evidence.ImportId;
import io.desirepath.evidence.ImportUndone;
import io.desirepath.evidence.InteractionBatch;
import io.desirepath.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A feed of interactions, one a batch, that goes on growing while it is read. */
final class GrowingFeed implements Feed {
    private final List<FeedEntry> entries = new ArrayList<>();
    private String name = "first";
    /** How many live interactions come in during each reading. */
    int growth;
    /** What happens, once, when the first entry of a reading was handed out. */
    Runnable meanwhile = () -> {};

    /** When the interaction of an entry happened; later in a feed that was begun anew. */
    static long at(String name, long revision) {
        return name.equals("first") ? revision : 1_000_000 + revision;
    }

    synchronized void add(@Nullable ImportId importId) {
        long revision = entries.size() + 1L;
        entries.add(InteractionBatch.of(revision, importId, 1)
                .rows(new long[] {revision}, new long[] {revision}, new long[] {at(name, revision)}, new int[] {0})
                .build());
    }

    /** Puts an empty feed of another name in its place. */
    synchronized void beginAnew() {
        entries.clear();
        name = "another";
    }

    synchronized void undo(ImportId importId) {
        entries.add(new ImportUndone(entries.size() + 1L, importId));
    }

    private synchronized long newest() {
        return entries.size();
    }

    @Override
    public Mono<FeedState> state(WorkspaceId workspace) {
        return Mono.fromCallable(() -> new FeedState(name, newest(), 0));
    }

    @Override
    public Flux<FeedEntry> after(WorkspaceId workspace, long revision) {
        return Flux.defer(() -> {
            Reading reading = new Reading(revision, newest());
            return Flux.generate(sink -> {
                FeedEntry entry = reading.next();
                if (entry == null) {
                    sink.complete();
                } else {
                    sink.next(entry);
                }
            });
        });
    }

    @Override
    public Mono<Dictionaries> dictionaries(WorkspaceId workspace) {
        return Mono.just(new Dictionaries(List.of(), List.of(), List.of(), List.of()));
    }

    private synchronized List<ImportUndone> undoings() {
        return entries.stream()
                .filter(ImportUndone.class::isInstance)
                .map(ImportUndone.class::cast)
                .toList();
    }

    /** As the interface has it: to the head, and on to the undoing of whatever is undone meanwhile. */
    private final class Reading {
        private long reached;
        private long upTo;
        private boolean begun;

        Reading(long after, long upTo) {
            this.reached = after;
            this.upTo = upTo;
        }

        @Nullable
        FeedEntry next() {
            if (begun) {
                Runnable happening = meanwhile;
                meanwhile = () -> {};
                happening.run();
            } else {
                begun = true;
                for (int i = 0; i < growth; i++) {
                    add(null);
                }
            }
            for (ImportUndone undone : undoings()) {
                upTo = Math.max(upTo, undone.revision());
            }
            while (reached < upTo) {
                FeedEntry entry = entries.get((int) reached++);
                boolean isGone = entry instanceof InteractionBatch batch
                        && undoings().stream()
                                .anyMatch(undone -> undone.importId().equals(batch.importId()));
                if (!isGone) {
                    return entry;
                }
            }
            return null;
        }
    }
}
