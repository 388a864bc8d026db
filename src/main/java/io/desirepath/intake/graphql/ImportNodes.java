package io.desirepath.intake.graphql;

import io.desirepath.intake.Import;
import io.desirepath.intake.Imports;
import io.desirepath.shared.WorkspaceId;
import io.desirepath.workspace.NodeSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds imports by their opaque ids. */
@Component
class ImportNodes implements NodeSource {
    static final String TYPE = "Import";

    private final Imports imports;

    ImportNodes(Imports imports) {
        this.imports = imports;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Mono<?> find(WorkspaceId workspace, String id) {
        return Mono.justOrEmpty(Import.idOf(id)).flatMap(key -> imports.byId(workspace, key));
    }
}
