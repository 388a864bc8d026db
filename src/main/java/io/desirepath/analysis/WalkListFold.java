package io.desirepath.analysis;

import io.desirepath.evidence.Dictionaries;
import io.desirepath.evidence.Pseudonyms;
import io.desirepath.journey.Touchpoint;
import io.desirepath.walk.Places;
import io.desirepath.walk.ReplayedWalk;
import io.desirepath.walk.WalkStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Counts the walks of a list, and keeps those that come next behind a place in it. */
final class WalkListFold implements Folding<WalkListFold> {
    private final Plan plan;
    private final Predicate<ReplayedWalk> listed;
    private final @Nullable WalkPlace after;
    private final int most;
    /** The last of the list on top. */
    private final PriorityQueue<ListedWalk> kept =
            new PriorityQueue<>(Comparator.comparing(ListedWalk::place).reversed());

    private long total;

    /**
     * Prepares to see no walk yet.
     *
     * @param after keep only what comes behind this place; null for the list's beginning
     * @param most how many to keep
     */
    WalkListFold(Plan plan, Predicate<ReplayedWalk> listed, @Nullable WalkPlace after, int most) {
        this.plan = plan;
        this.listed = listed;
        this.after = after;
        this.most = most;
    }

    @Override
    public void visit(ReplayedWalk walk) {
        if (!listed.test(walk)) {
            return;
        }
        total++;
        WalkPlace place = new WalkPlace(walk.atMillis(0), plan.projection.customer(walk.customer()), walk.place(0));
        if (after == null || place.compareTo(after) > 0) {
            keep(place, walk);
        }
    }

    /** Looks at the walk closely only where it is among the first. */
    private void keep(WalkPlace place, ReplayedWalk walk) {
        ListedWalk last = kept.peek();
        if (last == null || kept.size() < most || place.compareTo(last.place()) < 0) {
            add(shown(place, walk));
        }
    }

    private void add(ListedWalk walk) {
        kept.add(walk);
        if (kept.size() > most) {
            kept.remove();
        }
    }

    @Override
    public WalkListFold merge(WalkListFold other) {
        total += other.total;
        other.kept.forEach(this::add);
        return this;
    }

    WalkListing listing() {
        return new WalkListing(
                kept.stream().sorted(Comparator.comparing(ListedWalk::place)).toList(), total);
    }

    private ListedWalk shown(WalkPlace place, ReplayedWalk walk) {
        boolean dropped = walk.status() == WalkStatus.DROPPED;
        boolean decided = walk.reason() != ReplayedWalk.NONE;
        return new ListedWalk(
                place,
                Pseudonyms.pseudonym(place.customer()),
                Instant.ofEpochMilli(place.enteredAtMillis()),
                walk.status(),
                walk.matured(),
                decided ? Instant.ofEpochMilli(walk.outcomeAtMillis()) : null,
                dropped ? plan.touchpoints.get(walk.exit()) : null,
                dropped && decided ? plan.touchpoints.get(walk.reason()) : null,
                walk.size(),
                IntStream.range(0, Math.min(walk.size(), ListedWalk.MOST_INTERACTIONS))
                        .mapToObj(i -> step(walk, i))
                        .toList());
    }

    private ListedWalk.Step step(ReplayedWalk walk, int i) {
        Dictionaries dictionaries = plan.projection.dictionaries();
        Places places = plan.projection.places();
        int place = walk.columns().place(walk.row(i));
        int channel = places.channel(place);
        Touchpoint touchpoint = plan.touchpoints.get(walk.touchpoint(i));
        return new ListedWalk.Step(
                touchpoint,
                Instant.ofEpochMilli(walk.atMillis(i)),
                dictionaries.subjects().get(places.name(place)).name(),
                channel == Places.NO_CHANNEL ? null : dictionaries.channels().get(channel),
                !walk.dated(i),
                i < walk.attemptSize());
    }

    /** Which walks a list has. */
    static Predicate<ReplayedWalk> listed(Plan plan, WalksAsked asked, WalkValue.@Nullable Group group) {
        List<Integer> at = at(plan, asked);
        return walk -> (asked.status() == null || walk.status() == asked.status())
                && (asked.matured() == null || walk.matured() == asked.matured())
                && (group == null || group.holds(walk))
                && (at == null || (walk.status() != WalkStatus.EXCLUDED && relates(walk, at, asked.relation())));
    }

    private static @Nullable List<Integer> at(Plan plan, WalksAsked asked) {
        if (asked.touchpoint() != null) {
            return List.of(plan.place(asked.touchpoint(), "at"));
        }
        return asked.stage() == null ? null : plan.placesOf(plan.stage(asked.stage(), "at"));
    }

    private static boolean relates(ReplayedWalk walk, List<Integer> at, WalkRelation relation) {
        return switch (relation) {
            case REACHED -> meets(walk, walk.size(), at);
            case ATTEMPTED -> meets(walk, walk.attemptSize(), at);
            case EXITED -> walk.matured() && walk.status() == WalkStatus.DROPPED && at.contains(walk.exit());
            case ENDED -> at.contains(walk.touchpoint(walk.size() - 1));
        };
    }

    private static boolean meets(ReplayedWalk walk, int size, List<Integer> at) {
        for (int i = 0; i < size; i++) {
            if (at.contains(walk.touchpoint(i))) {
                return true;
            }
        }
        return false;
    }
}
