package io.desirepath.analysis.graphql;

import io.desirepath.evidence.Feedback;
import io.desirepath.evidence.FeedbackFilter;
import io.desirepath.evidence.Responses;
import io.desirepath.journey.Journey;
import io.desirepath.journey.Journeys;
import io.desirepath.journey.Touchpoint;
import io.desirepath.shared.Connection;
import io.desirepath.shared.Cursor;
import io.desirepath.shared.PageRequest;
import io.desirepath.shared.Refusal;
import io.desirepath.shared.TimeRange;
import io.desirepath.shared.WorkspaceId;
import io.desirepath.walk.JourneySubjects;
import io.desirepath.walk.Projection;
import io.desirepath.walk.Projections;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Lists what was said of a touchpoint, newest first. */
@Controller
class FeedbackController {
    private final Projections projections;
    private final Journeys journeys;
    private final Responses responses;

    FeedbackController(Projections projections, Journeys journeys, Responses responses) {
        this.projections = projections;
        this.journeys = journeys;
        this.responses = responses;
    }

    @SchemaMapping(typeName = "Touchpoint")
    Mono<Connection<Feedback>> feedback(
            Touchpoint touchpoint,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Instant from,
            @Argument @Nullable Instant to,
            @Argument @Nullable Boolean lowOnly,
            @Argument @Nullable Boolean commentedOnly,
            @ContextValue WorkspaceId workspace) {
        PageRequest request = PageRequest.of(first, after, null, null);
        TimeRange given = new TimeRange(from, to);
        return Mono.zip(projections.current(workspace), journeys.byId(workspace, touchpoint.journey()))
                .map(found -> new FeedbackFilter(
                        subjects(found.getT1(), found.getT2(), touchpoint),
                        given,
                        Boolean.TRUE.equals(lowOnly),
                        Boolean.TRUE.equals(commentedOnly)))
                .flatMap(filter -> page(workspace, filter, request));
    }

    private static Set<Integer> subjects(Projection projection, Journey journey, Touchpoint touchpoint) {
        JourneySubjects subjects = JourneySubjects.of(projection.dictionaries(), journey);
        List<Touchpoint> touchpoints = journey.touchpoints();
        return IntStream.range(0, touchpoints.size())
                .filter(i -> touchpoints.get(i).id().equals(touchpoint.id()))
                .flatMap(i -> IntStream.of(subjects.ofTouchpoint(i)))
                .boxed()
                .collect(Collectors.toSet());
    }

    private Mono<Connection<Feedback>> page(WorkspaceId workspace, FeedbackFilter filter, PageRequest request) {
        Mono<List<Feedback>> found = request.after() == null
                ? responses.newest(workspace, filter, null, request.size() + 1).collectList()
                : last(workspace, request.after())
                        .flatMapMany(last -> responses.newest(workspace, filter, last, request.size() + 1))
                        .collectList();
        return Mono.zip(found, responses.count(workspace, filter))
                .map(both -> Connection.of(
                        request, both.getT1(), feedback -> Cursor.of(Long.toHexString(feedback.key())), both.getT2()));
    }

    private static long key(String cursor) {
        String text = Cursor.parse(cursor, 1).values().getFirst();
        try {
            return Long.parseUnsignedLong(text, 16);
        } catch (NumberFormatException e) {
            throw Cursor.unknown();
        }
    }

    /** The response that a page continues behind. */
    private Mono<Feedback> last(WorkspaceId workspace, String cursor) {
        return Mono.fromSupplier(() -> key(cursor))
                .flatMapMany(key -> responses.byKeys(workspace, List.of(key)))
                .next()
                .switchIfEmpty(Mono.error(() -> new Refusal(
                        "BAD_REQUEST", "The response this page continues behind is gone. Begin at the first page.")));
    }
}
