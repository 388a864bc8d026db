package io.desirepath.intake.graphql;

import io.desirepath.intake.Import;
import io.desirepath.intake.ImportStatus;
import io.desirepath.intake.Imports;
import io.desirepath.intake.Reject;
import io.desirepath.shared.Connection;
import io.desirepath.shared.GlobalId;
import io.desirepath.shared.PageRequest;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import io.desirepath.shared.WorkspaceId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Shows imports, and how far one is while it runs. */
@Controller
class ImportController {
    private static final Duration BEAT = Duration.ofMillis(500);
    private static final int MOST_REJECTS = 100;
    private static final int FEW_REJECTS = 20;

    private final Imports imports;

    ImportController(Imports imports) {
        this.imports = imports;
    }

    @QueryMapping
    Mono<Connection<Import>> imports(
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            @ContextValue WorkspaceId workspace) {
        PageRequest request = PageRequest.of(first, after, last, before);
        return Mono.zip(
                imports.beyond(workspace, request).collectList(),
                imports.count(workspace),
                (found, count) -> Connection.of(request, found, Import::cursor, count));
    }

    /** Looks at the store twice a second, so that it does not matter which instance reads the file. */
    @SubscriptionMapping
    Flux<Import> importProgress(@Argument("import") String id, @ContextValue WorkspaceId workspace) {
        Mono<Import> now = Mono.justOrEmpty(GlobalId.idOf(ImportNodes.TYPE, id).flatMap(Import::idOf))
                .flatMap(key -> imports.byId(workspace, key));
        return now.switchIfEmpty(Mono.error(() -> new Refusal(
                        "NOT_FOUND", "This workspace has no such import. Take an id from the list of imports.")))
                .concatWith(Flux.interval(BEAT).onBackpressureDrop().concatMap(beat -> now, 1))
                .distinctUntilChanged()
                .takeUntil(seen -> seen.status() != ImportStatus.RUNNING);
    }

    @SchemaMapping(typeName = "Import")
    String id(Import shown) {
        return new GlobalId(ImportNodes.TYPE, shown.id().value()).toString();
    }

    @SchemaMapping(typeName = "Import")
    String key(Import shown) {
        return shown.id().value();
    }

    @SchemaMapping(typeName = "Import")
    long read(Import shown) {
        return shown.counts().read();
    }

    @SchemaMapping(typeName = "Import")
    long accepted(Import shown) {
        return shown.counts().accepted();
    }

    @SchemaMapping(typeName = "Import")
    long duplicate(Import shown) {
        return shown.counts().duplicate();
    }

    @SchemaMapping(typeName = "Import")
    long rejected(Import shown) {
        return shown.counts().rejected();
    }

    @SchemaMapping(typeName = "Import")
    long skipped(Import shown) {
        return shown.counts().skipped();
    }

    @SchemaMapping(typeName = "Import")
    long interactions(Import shown) {
        return shown.counts().interactions();
    }

    @SchemaMapping(typeName = "Import")
    @Nullable
    Long unmapped(Import shown) {
        return shown.counts().unmapped();
    }

    @SchemaMapping(typeName = "Import")
    Mono<List<Reject>> rejects(
            Import shown, @Argument("first") @Nullable Integer asked, @ContextValue WorkspaceId workspace) {
        int first = asked == null ? FEW_REJECTS : asked;
        if (first < 0 || first > MOST_REJECTS) {
            throw new Refusal(new Problem(
                    "BAD_REQUEST",
                    "A page has at most " + MOST_REJECTS + "; " + first + " were asked for. All rejected rows are at"
                            + " /api/imports/<key>/rejects.",
                    List.of("first")));
        }
        return imports.rejects(workspace, shown.id()).take(first).collectList();
    }
}
