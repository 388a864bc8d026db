package io.desirepath.journey;

import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Operations to apply to a journey, all or none, in order.
 *
 * @param baseRevision the revision that the editor saw
 * @param operations 1 to 250
 * @param onClash what happens where another edit since then set the same field
 * @param key the idempotency key it came with
 */
public record Edit(
        int baseRevision,
        List<Operation> operations,
        OnClash onClash,
        @Nullable String key) {
    public Edit {
        if (operations.isEmpty() || operations.size() > Limits.OPERATIONS) {
            throw new Refusal(new Problem(
                    "OPERATIONS_OUT_OF_RANGE",
                    "An edit has 1 to %d operations; this one has %d. Nothing was changed. Send several edits."
                            .formatted(Limits.OPERATIONS, operations.size()),
                    List.of("operations")));
        }
        operations = List.copyOf(operations);
    }

    /**
     * What the edit does to a journey as it stands.
     *
     * <p>Adding an element a second time in the same way, and deleting what another edit has deleted since, is done
     * already and changes nothing.
     *
     * @param at when
     * @throws Refusal where an operation cannot be applied; its path names the operation and the field
     */
    Change on(Standing standing, Instant at) {
        Journey before = standing.journey();
        if (baseRevision < 0 || baseRevision > before.revision()) {
            throw new Refusal(new Problem(
                    "UNKNOWN_REVISION",
                    "The journey is at revision %d; there is no revision %d. Nothing was changed. Read the journey again."
                            .formatted(before.revision(), baseRevision),
                    List.of("baseRevision")));
        }
        EarlierEdits earlier = new EarlierEdits(standing);
        DrawingBoard board = new DrawingBoard(before);
        List<Operation> applied = new ArrayList<>();
        for (int i = 0; i < operations.size(); i++) {
            Operation operation = operations.get(i);
            try {
                if (!doneAlready(operation, board, earlier)) {
                    board.apply(operation);
                    applied.add(operation);
                }
            } catch (Refusal refusal) {
                throw refusal.under("operations", String.valueOf(i), operation.kind());
            }
        }
        if (onClash == OnClash.REFUSE) {
            earlier.refuse(applied, board.removed());
        }
        return new Change(
                board.finish(before.revision() + 1, before.createdAt(), at),
                applied,
                board.removed(),
                board.ruled().stream().map(Touchpoint::id).collect(Collectors.toSet()),
                earlier.clashes(applied, board.removed()));
    }

    private static boolean doneAlready(Operation operation, DrawingBoard board, EarlierEdits earlier) {
        return switch (operation) {
            case AddStage add -> (board.has(add.id()) && board.shows(add)) || resent(add, add.id(), board, earlier);
            case AddTouchpoint add ->
                (board.has(add.id()) && board.shows(add)) || resent(add, add.id(), board, earlier);
            case AddTransition add ->
                (board.has(add.id()) && board.shows(add)) || resent(add, add.id(), board, earlier);
            case DeleteStage delete -> gone(delete.id(), board, earlier);
            case DeleteTouchpoint delete -> gone(delete.id(), board, earlier);
            case DeleteTransition delete -> gone(delete.id(), board, earlier);
            case ChangeJourney change -> false;
            case ChangeStage change -> false;
            case MoveStage move -> false;
            case ChangeTouchpoint change -> false;
            case MoveTouchpoint move -> false;
        };
    }

    /** Added before in this very way; where somebody has taken it away since, it stays away. */
    private static boolean resent(Operation add, ElementId id, DrawingBoard board, EarlierEdits earlier) {
        return earlier.contain(add) && (board.has(id) || earlier.removed(id));
    }

    private static boolean gone(ElementId id, DrawingBoard board, EarlierEdits earlier) {
        return !board.has(id) && (earlier.removed(id) || board.removed().contains(id));
    }
}
