package io.desirepath.analysis.graphql;

import io.desirepath.analysis.JourneyAnalyses;
import io.desirepath.analysis.JourneyAnalysis;
import io.desirepath.analysis.ListedWalk;
import io.desirepath.analysis.WalkPlace;
import io.desirepath.analysis.WalkRelation;
import io.desirepath.analysis.WalksAsked;
import io.desirepath.journey.StageId;
import io.desirepath.journey.TouchpointId;
import io.desirepath.shared.Connection;
import io.desirepath.shared.Cursor;
import io.desirepath.shared.GlobalId;
import io.desirepath.shared.PageRequest;
import io.desirepath.walk.WalkStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Lists the walks behind a count. */
@Controller
class WalkController {
    private final JourneyAnalyses analyses;

    WalkController(JourneyAnalyses analyses) {
        this.analyses = analyses;
    }

    @SchemaMapping(typeName = "JourneyAnalysis")
    Mono<Connection<ListedWalk>> walks(
            JourneyAnalysis analysis,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable WalkStatus status,
            @Argument @Nullable Boolean matured,
            @Argument @Nullable String at,
            @Argument WalkRelation relation) {
        PageRequest request = PageRequest.of(first, after, null, null);
        boolean isStage = at != null && GlobalId.idOf("Stage", at).isPresent();
        WalksAsked asked = new WalksAsked(
                status,
                matured,
                at == null || isStage ? null : Ids.of("Touchpoint", at, TouchpointId::new, "at"),
                at != null && isStage ? Ids.of("Stage", at, StageId::new, "at") : null,
                relation);
        return analyses.walks(analysis, asked, after == null ? null : place(after), request.size() + 1)
                .map(found -> Connection.of(request, found.walks(), walk -> cursor(walk.place()), found.total()));
    }

    private static Cursor cursor(WalkPlace place) {
        return Cursor.of(
                Long.toString(place.enteredAtMillis()),
                Long.toHexString(place.customer()),
                Integer.toString(place.entry()));
    }

    private static WalkPlace place(String opaque) {
        List<String> values = Cursor.parse(opaque, 3).values();
        try {
            return new WalkPlace(
                    Long.parseLong(values.get(0)),
                    Long.parseUnsignedLong(values.get(1), 16),
                    Integer.parseInt(values.get(2)));
        } catch (NumberFormatException e) {
            throw Cursor.unknown();
        }
    }
}
