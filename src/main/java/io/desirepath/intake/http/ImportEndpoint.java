package io.desirepath.intake.http;

import io.desirepath.intake.FileIntake;
import io.desirepath.intake.Import;
import io.desirepath.intake.ImportStatus;
import io.desirepath.intake.ImportUndo;
import io.desirepath.intake.Imports;
import io.desirepath.intake.Recipes;
import io.desirepath.intake.Reject;
import io.desirepath.intake.RunningImport;
import io.desirepath.intake.Upload;
import io.desirepath.intake.fault.IntakeCode;
import io.desirepath.intake.recipe.Recipe;
import io.desirepath.intake.recipe.RecipeReading;
import io.desirepath.shared.GlobalId;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import io.desirepath.shared.WorkspaceId;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes files in, shows imports and the rows they refused, and undoes them. */
@RestController
@RequestMapping(ImportAddress.ALL)
class ImportEndpoint {
    private static final String RETRY_SECONDS = "5";

    private final FileIntake intake;
    private final ImportUndo undo;
    private final Imports imports;
    private final Recipes recipes;

    ImportEndpoint(FileIntake intake, ImportUndo undo, Imports imports, Recipes recipes) {
        this.intake = intake;
        this.undo = undo;
        this.imports = imports;
        this.recipes = recipes;
    }

    /** A recipe and a file, as two parts. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<ResponseEntity<ImportAnswer>> importParts(
            WorkspaceId workspace, ServerHttpRequest request, @RequestBody Flux<PartEvent> parts) {
        return new UploadParts(size(request)).read(parts, (recipe, upload) -> take(workspace, recipe, upload, request));
    }

    /** A file as the body, by a saved recipe. */
    @PostMapping
    Mono<ResponseEntity<ImportAnswer>> importBody(
            WorkspaceId workspace,
            ServerHttpRequest request,
            @RequestParam(name = "recipe", required = false) @Nullable String recipe,
            @RequestParam(name = "file", required = false) @Nullable String file) {
        if (recipe == null) {
            return Mono.error(new Refusal(
                    "BAD_REQUEST",
                    "There is no recipe. Nothing was read. Send multipart with the parts recipe and file, or name a"
                            + " saved recipe: POST /api/imports?recipe=<id>."));
        }
        String fileName =
                file == null ? request.getHeaders().getContentDisposition().getFilename() : file;
        return Mono.justOrEmpty(GlobalId.idOf("Recipe", recipe))
                .flatMap(id -> recipes.byId(workspace, id))
                .switchIfEmpty(Mono.error(() -> notFound("recipe")))
                .flatMap(saved -> take(
                        workspace,
                        RecipeReading.read(saved.json()),
                        new Upload(fileName, size(request), request.getBody()),
                        request));
    }

    private Mono<ResponseEntity<ImportAnswer>> take(
            WorkspaceId workspace, Recipe recipe, Upload upload, ServerHttpRequest request) {
        return Mono.defer(() -> {
            RunningImport running = intake.begin(workspace, recipe, upload);
            Mono<ResponseEntity<ImportAnswer>> answer = prefersAsync(request)
                    ? running.received()
                            .then(Mono.defer(() ->
                                    imports.byId(workspace, running.begun().id())))
                            .defaultIfEmpty(running.begun())
                            .map(now -> answer(HttpStatus.ACCEPTED, now))
                    : running.ended().map(ended -> answer(status(ended), ended));
            return answer.doOnCancel(running.senderGone());
        });
    }

    private static boolean prefersAsync(ServerHttpRequest request) {
        return request.getHeaders().getOrEmpty("Prefer").stream()
                .flatMap(value -> List.of(value.split(",", -1)).stream())
                .anyMatch(preference -> preference.strip().equalsIgnoreCase("respond-async"));
    }

    private static @Nullable Long size(ServerHttpRequest request) {
        long length = request.getHeaders().getContentLength();
        return length < 0 ? null : length;
    }

    private static ResponseEntity<ImportAnswer> answer(HttpStatus status, Import shown) {
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(status).location(URI.create(ImportAddress.of(shown)));
        if (status == HttpStatus.CONTENT_TOO_LARGE) {
            response.header(HttpHeaders.CONNECTION, "close");
        }
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return response.body(ImportAnswer.of(shown));
    }

    private static HttpStatus status(Import ended) {
        if (ended.status() != ImportStatus.REFUSED && ended.status() != ImportStatus.STOPPED) {
            return HttpStatus.OK;
        }
        String code =
                ended.problems().isEmpty() ? "" : ended.problems().getFirst().code();
        return status(code, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static HttpStatus status(String code, HttpStatus otherwise) {
        return switch (code) {
            case "NOT_FOUND" -> HttpStatus.NOT_FOUND;
            case "TOO_MANY_IMPORTS" -> HttpStatus.TOO_MANY_REQUESTS;
            case "UPLOAD_TOO_LARGE", "GZIP_RATIO" -> HttpStatus.CONTENT_TOO_LARGE;
            case "STORE_UNAVAILABLE" -> HttpStatus.SERVICE_UNAVAILABLE;
            case "INTERNAL_ERROR" -> HttpStatus.INTERNAL_SERVER_ERROR;
            default -> otherwise;
        };
    }

    /** One import, as it is now. */
    @GetMapping("/{id}")
    Mono<ImportAnswer> show(WorkspaceId workspace, @PathVariable String id) {
        return found(workspace, id).map(ImportAnswer::of);
    }

    /** The rows that it refused, a line each. */
    @GetMapping(path = "/{id}/rejects", produces = MediaType.APPLICATION_NDJSON_VALUE)
    Flux<Reject> rejects(WorkspaceId workspace, @PathVariable String id) {
        return found(workspace, id).flatMapMany(found -> imports.rejects(workspace, found.id()));
    }

    /** Takes it back. */
    @DeleteMapping("/{id}")
    Mono<ImportAnswer> undo(WorkspaceId workspace, @PathVariable String id) {
        return found(workspace, id)
                .flatMap(found -> undo.undo(workspace, found.id()))
                .map(ImportAnswer::of);
    }

    private Mono<Import> found(WorkspaceId workspace, String id) {
        return Mono.justOrEmpty(Import.idOf(id))
                .flatMap(key -> imports.byId(workspace, key))
                .switchIfEmpty(Mono.error(() -> notFound("import")));
    }

    private static Refusal notFound(String what) {
        return new Refusal(
                "NOT_FOUND", "This workspace has no such " + what + ". Nothing was changed. Take an id from the list.");
    }

    /** Refusals of a request that began no import. */
    @ExceptionHandler
    ResponseEntity<Problem> refused(Refusal refusal) {
        Problem problem = refusal.problem();
        HttpStatus status = status(problem.code(), HttpStatus.BAD_REQUEST);
        ResponseEntity.BodyBuilder response = ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON);
        if (status == HttpStatus.TOO_MANY_REQUESTS) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        if (IntakeCode.UPLOAD_TOO_LARGE.name().equals(problem.code())) {
            response.header(HttpHeaders.CONNECTION, "close");
        }
        return response.body(problem);
    }
}
