package io.desirepath.intake;

import io.desirepath.evidence.ImportId;
import io.desirepath.evidence.ImportUndoing;
import io.desirepath.shared.WorkspaceId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Takes a whole import back: what it brought, and the rows it refused. One that is still running is refused its next
 * rows, and so ends. Undoing twice is harmless.
 */
@Component
public class ImportUndo {
    private final Imports imports;
    private final ImportUndoing evidence;

    ImportUndo(Imports imports, ImportUndoing evidence) {
        this.imports = imports;
        this.evidence = evidence;
    }

    /** Undoes an import and answers it as it then is; nothing where the workspace has none of that id. */
    public Mono<Import> undo(WorkspaceId workspace, ImportId id) {
        return imports.byId(workspace, id)
                .flatMap(found -> evidence.undo(workspace, id).then(imports.markUndone(workspace, id)));
    }
}
