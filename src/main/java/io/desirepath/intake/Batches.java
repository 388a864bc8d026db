package io.desirepath.intake;

import io.desirepath.evidence.Appended;
import io.desirepath.intake.fault.IntakeCode;
import io.desirepath.intake.row.FromRow;
import io.desirepath.shared.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Gathers what rows make and stores it in batches: one is being stored while the next is read, never more, so that a
 * file of any size takes the memory of two. A row's drafts are stored together.
 *
 * @param <D> a draft of evidence
 */
final class Batches<D> {
    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);
    /** Interactions become columns: a large batch is cheap. */
    static final int OF_COLUMNS = 50_000;
    /** Responses and customers become nodes, and a transaction holds all of its batch in memory. */
    static final int OF_NODES = 5_000;

    private static final long MAX_CHARACTERS = 8L << 20;
    static final Retry WHILE_STORE_IS_AWAY = Retry.backoff(6, Duration.ofMillis(200))
            .filter(failure -> !(failure instanceof Refusal))
            .onRetryExhaustedThrow((retry, signal) -> signal.failure());

    private final int most;
    private final Function<List<D>, Mono<Appended>> append;
    private final Predicate<D> scored;
    private final BiConsumer<List<D>, BitSet> stored;
    private final Tally tally;

    private List<D> drafts = new ArrayList<>();
    private BitSet scores = new BitSet();
    private List<Integer> ends = new ArrayList<>();
    private long characters;
    private @Nullable UnderWay<D> underWay;
    private boolean begun;
    private boolean failed;

    /** A batch on its way into the store: what it will say of it, and the rows that it consists of. */
    private record UnderWay<D>(
            CompletableFuture<@Nullable Appended> stored, List<D> drafts, List<Integer> ends, BitSet scores) {}

    /**
     * Batches of one import.
     *
     * @param most drafts in a batch
     * @param append stores drafts, all or none
     * @param scored whether a draft holds a score
     * @param stored hears of drafts that are stored, and which of them were known already
     */
    Batches(
            int most,
            Function<List<D>, Mono<Appended>> append,
            Predicate<D> scored,
            BiConsumer<List<D>, BitSet> stored,
            Tally tally) {
        this.most = most;
        this.append = append;
        this.scored = scored;
        this.stored = stored;
        this.tally = tally;
    }

    /** Whether the next row with so many drafts has to wait for another batch. */
    boolean isFullFor(int more) {
        return !drafts.isEmpty() && (drafts.size() + more > most || characters > MAX_CHARACTERS);
    }

    /**
     * Adds what a row makes.
     *
     * @param length of the row in characters
     */
    void add(FromRow<D> row, int length) {
        int before = scores.cardinality();
        for (D draft : row.drafts()) {
            scores.set(drafts.size(), scored.test(draft));
            drafts.add(draft);
        }
        if (!row.drafts().isEmpty()) {
            ends.add(drafts.size());
            characters += length;
        }
        tally.made(row, scores.cardinality() - before);
    }

    /** Whether nothing was sent into the store yet. */
    boolean isUntouched() {
        return !begun;
    }

    /** Whether a batch was not stored; then the rows after it must not be either. */
    boolean hasFailed() {
        return failed;
    }

    boolean isEmpty() {
        return drafts.isEmpty();
    }

    /** Waits for the batch under way, then sends the one that was gathered on its way. */
    void send() {
        await();
        if (drafts.isEmpty()) {
            return;
        }
        begun = true;
        List<D> sent = List.copyOf(drafts);
        underWay = new UnderWay<>(
                Mono.defer(() -> append.apply(sent))
                        .retryWhen(WHILE_STORE_IS_AWAY)
                        .toFuture(),
                sent,
                ends,
                scores);
        drafts = new ArrayList<>(sent.size());
        scores = new BitSet();
        ends = new ArrayList<>();
        characters = 0;
    }

    /** Waits for the batch under way and counts it; throws what kept it from being stored. */
    void await() {
        UnderWay<D> waited = underWay;
        if (waited == null) {
            return;
        }
        underWay = null;
        try {
            Appended appended = Objects.requireNonNull(waited.stored().join());
            tally.stored(waited.ends(), appended.duplicates(), waited.scores());
            stored.accept(waited.drafts(), appended.duplicates());
        } catch (CompletionException e) {
            failed = true;
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            LOG.error("A batch of an import was not stored", e.getCause());
            throw IntakeCode.STORE_UNAVAILABLE.refusal("The database did not take the rows. The rows before are stored."
                    + " Send the same file again in a while: no row is stored twice.");
        }
    }
}
