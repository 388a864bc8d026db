package io.desirepath.walk;

import io.desirepath.evidence.CustomerBatch;
import io.desirepath.evidence.Dictionaries;
import io.desirepath.evidence.FeedEntry;
import io.desirepath.evidence.FeedbackBatch;
import io.desirepath.evidence.ImportId;
import io.desirepath.evidence.ImportUndone;
import io.desirepath.evidence.InteractionBatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@link Projection}s of a workspace's feed, entry by entry. What it handed out never changes afterwards. For one
 * thread at a time.
 */
final class ProjectionAssembly {
    /** At least so many rows wait before they are sorted in; as many as are held where those are more. */
    private static final int SETTLE_ROWS = 1 << 20;

    private final KeyIndex customers = new KeyIndex();
    private final KeyIndex cases = new KeyIndex();
    private final KeyIndex places = new KeyIndex();
    private final CustomerAttributes attributes = new CustomerAttributes();
    private final Set<ImportId> imports = new HashSet<>();
    private final List<InteractionBatch> newInteractions = new ArrayList<>();
    private final List<FeedbackBatch> newFeedback = new ArrayList<>();
    private Layers<InteractionColumns> interactions =
            Layers.empty(BatchColumns.interactions(List.of(), new int[0], null));
    private Layers<FeedbackColumns> feedback = Layers.empty(BatchColumns.feedback(List.of()));
    private long[] responses = new long[0];
    private long waiting;
    private long revision;

    /** The newest revision that it has taken. */
    long revision() {
        return revision;
    }

    /**
     * Takes the next entry.
     *
     * @return false where what was taken before is no longer all true, since an import was undone: the feed is then to
     *     be read anew from its beginning, into another assembly
     */
    boolean take(FeedEntry entry) {
        switch (entry) {
            case InteractionBatch batch -> takeInteractions(batch);
            case FeedbackBatch batch -> takeFeedback(batch);
            case CustomerBatch batch -> {
                remember(batch.importId());
                attributes.apply(batch, numbers(batch.customer()));
            }
            case ImportUndone undone -> {
                if (imports.contains(undone.importId())) {
                    return false;
                }
            }
        }
        revision = entry.revision();
        return true;
    }

    /** Everything taken so far. */
    Projection projection(Dictionaries dictionaries) {
        settle();
        int[] names = new int[places.size()];
        int[] channels = new int[places.size()];
        for (int place = 0; place < names.length; place++) {
            names[place] = (int) (places.key(place) >>> Integer.SIZE);
            channels[place] = (int) places.key(place);
        }
        return new Projection(
                revision,
                dictionaries,
                new Places(names, channels),
                interactions,
                feedback,
                attributes.columns(),
                customers.keys(),
                responses.clone());
    }

    private void takeInteractions(InteractionBatch batch) {
        remember(batch.importId());
        newInteractions.add(batch);
        waiting += batch.count();
        if (waiting >= Math.max(SETTLE_ROWS, interactions.rows())) {
            settle();
        }
    }

    private void takeFeedback(FeedbackBatch batch) {
        remember(batch.importId());
        newFeedback.add(batch);
        int subjects = IntStream.of(batch.subject()).max().orElse(-1) + 1;
        responses = Arrays.copyOf(responses, Math.max(subjects, responses.length));
        for (int subject : batch.subject()) {
            responses[subject]++;
        }
    }

    private void remember(@Nullable ImportId importId) {
        if (importId != null) {
            imports.add(importId);
        }
    }

    private void settle() {
        if (!newInteractions.isEmpty()) {
            InteractionColumns news = BatchColumns.interactions(newInteractions, placesOfNews(), casesOfNews());
            interactions = interactions.with(
                    news,
                    newInteractions.stream()
                            .flatMapToInt(batch -> IntStream.of(numbers(batch.customer())))
                            .toArray());
            newInteractions.clear();
            waiting = 0;
        }
        if (!newFeedback.isEmpty()) {
            feedback = feedback.with(BatchColumns.feedback(newFeedback), respondentsOfNews());
            newFeedback.clear();
        }
    }

    private int[] placesOfNews() {
        return newInteractions.stream()
                .flatMapToInt(batch -> {
                    int[] name = batch.name();
                    int[] channel = batch.channel();
                    return IntStream.range(0, batch.count())
                            .map(row -> place(name[row], channel == null ? Places.NO_CHANNEL : channel[row]));
                })
                .toArray();
    }

    private int place(int name, int channel) {
        return places.number((long) name << Integer.SIZE | (channel & 0xFFFF_FFFFL));
    }

    private int @Nullable [] casesOfNews() {
        if (newInteractions.stream().allMatch(batch -> batch.caseId() == null)) {
            return null;
        }
        return newInteractions.stream()
                .flatMapToInt(batch -> {
                    long[] ids = batch.caseId();
                    return ids == null
                            ? IntStream.generate(() -> 0).limit(batch.count())
                            : LongStream.of(ids).mapToInt(id -> id == 0 ? 0 : cases.number(id) + 1);
                })
                .toArray();
    }

    private int[] respondentsOfNews() {
        return newFeedback.stream()
                .flatMapToInt(batch -> IntStream.range(0, batch.count())
                        .filter(row -> batch.scale()[row] != FeedbackBatch.NO_SCALE)
                        .map(row -> customers.number(batch.customer()[row])))
                .toArray();
    }

    private int[] numbers(long[] keys) {
        return LongStream.of(keys).mapToInt(customers::number).toArray();
    }
}
