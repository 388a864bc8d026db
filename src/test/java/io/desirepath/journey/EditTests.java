package io.desirepath.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EditTests {
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final AddStage ADD =
            new AddStage(StageId.random(), "Pay", OrderKey.spread(1).getFirst(), null);

    private final Journey empty = DrawingBoard.blank(JourneyId.random()).finish(1, NOW, NOW);

    @Test
    void addsAnElementOnceHoweverOftenItIsSent() {
        Change added = edit(0, ADD).on(new Standing(empty, List.of()), NOW);

        Change again = edit(0, ADD).on(new Standing(added.journey(), List.of(revision(2, added))), NOW);

        assertThat(added.journey().stages()).hasSize(1);
        assertThat(again.journey().stages()).hasSize(1);
        assertThat(again.operations()).isEmpty();
    }

    @Test
    void leavesDeletedWhatAResentEditHadAddedBefore() {
        Change added = edit(1, ADD).on(new Standing(empty, List.of()), NOW);
        Change deleted = edit(2, new DeleteStage(ADD.id())).on(new Standing(added.journey(), List.of()), NOW);

        Change resent = edit(1, ADD)
                .on(new Standing(deleted.journey(), List.of(revision(2, added), revision(3, deleted))), NOW);

        assertThat(resent.journey().stages()).isEmpty();
        assertThat(resent.operations()).isEmpty();
    }

    @Test
    void takesADeletionBackWhereItIsKnown() {
        Change added = edit(1, ADD).on(new Standing(empty, List.of()), NOW);
        Change deleted = edit(2, new DeleteStage(ADD.id())).on(new Standing(added.journey(), List.of()), NOW);

        Change undone = edit(3, ADD).on(new Standing(deleted.journey(), List.of()), NOW);

        assertThat(undone.journey().stages()).extracting(Stage::id).containsExactly(ADD.id());
    }

    private static Edit edit(int base, Operation operation) {
        return new Edit(base, List.of(operation), OnClash.MERGE, null);
    }

    private static Revision revision(int number, Change change) {
        return new Revision(number, NOW, null, change.operations(), Set.copyOf(change.removed()));
    }
}
