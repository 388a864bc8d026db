package io.desirepath.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConnectionTests {
    @Property
    void showsEachThingOnceWhenReadForwards(
            @ForAll @IntRange(max = 60) int count, @ForAll @IntRange(min = 1, max = 9) int size) {
        List<Integer> seen = new ArrayList<>();
        Connection<Integer> page = page(count, PageRequest.of(size, null, null, null));
        seen.addAll(nodes(page));
        while (page.pageInfo().hasNextPage()) {
            page = page(count, PageRequest.of(size, page.pageInfo().endCursor(), null, null));
            assertThat(page.pageInfo().hasPreviousPage()).isTrue();
            seen.addAll(nodes(page));
        }
        assertThat(seen).isEqualTo(IntStream.range(0, count).boxed().toList());
    }

    @Property
    void showsEachThingOnceWhenReadBackwards(
            @ForAll @IntRange(max = 60) int count, @ForAll @IntRange(min = 1, max = 9) int size) {
        List<Integer> seen = new ArrayList<>();
        Connection<Integer> page = page(count, PageRequest.of(null, null, size, null));
        seen.addAll(0, nodes(page));
        while (page.pageInfo().hasPreviousPage()) {
            page = page(count, PageRequest.of(null, null, size, page.pageInfo().startCursor()));
            assertThat(page.pageInfo().hasNextPage()).isTrue();
            seen.addAll(0, nodes(page));
        }
        assertThat(seen).isEqualTo(IntStream.range(0, count).boxed().toList());
    }

    @Test
    void hasTwentyWhereNothingIsSaid() {
        assertThat(nodes(page(50, PageRequest.of(null, null, null, null)))).hasSize(20);
    }

    @Test
    void refusesBothEndsAndTooMuch() {
        assertThatThrownBy(() -> PageRequest.of(1, null, 1, null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> PageRequest.of(101, null, null, null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> PageRequest.of(null, null, -1, null)).isInstanceOf(Refusal.class);
    }

    @Test
    void refusesACursorOfAnotherList() {
        assertThat(Cursor.parse(Cursor.of("a", "b").toString(), 2)).isEqualTo(Cursor.of("a", "b"));
        for (String other : List.of("", "§", Cursor.of("a").toString())) {
            assertThatThrownBy(() -> Cursor.parse(other, 2))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.problem().code()).isEqualTo("BAD_REQUEST"));
        }
    }

    /** A list of the numbers below {@code count}, ordered by themselves. */
    private static Connection<Integer> page(int count, PageRequest request) {
        int from = place(request.after(), -1) + 1;
        int to = place(request.before(), count);
        List<Integer> found = new ArrayList<>(IntStream.range(from, to).boxed().toList());
        if (request.backwards()) {
            Collections.reverse(found);
        }
        return Connection.of(
                request,
                found.subList(0, Math.min(request.size() + 1, found.size())),
                number -> Cursor.of(String.valueOf(number)),
                count);
    }

    private static int place(@Nullable String cursor, int otherwise) {
        return cursor == null
                ? otherwise
                : Integer.parseInt(Cursor.parse(cursor, 1).values().getFirst());
    }

    private static List<Integer> nodes(Connection<Integer> page) {
        return page.edges().stream().map(Edge::node).toList();
    }
}
