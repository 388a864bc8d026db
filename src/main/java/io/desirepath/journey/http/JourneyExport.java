package io.desirepath.journey.http;

import io.desirepath.journey.Journey;
import io.desirepath.journey.JourneyId;
import io.desirepath.journey.Journeys;
import io.desirepath.journey.format.ElementIds;
import io.desirepath.journey.format.JourneyFile;
import io.desirepath.journey.format.JourneyTable;
import io.desirepath.journey.format.MermaidJourney;
import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import io.desirepath.shared.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Gives a journey as a file: JSON that holds all of it, CSV for spreadsheets, Mermaid for documents. */
@RestController
class JourneyExport {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Journeys journeys;
    private final JsonMapper json;

    JourneyExport(Journeys journeys, JsonMapper json) {
        this.journeys = journeys;
        this.json = json;
    }

    /** A way to write a journey down. */
    private record Format(MediaType type, String extension, Function<Journey, String> write) {}

    @GetMapping("/api/journeys/{id}/export")
    Mono<ResponseEntity<byte[]>> export(
            @PathVariable String id, @RequestParam(defaultValue = "json") String format, WorkspaceId workspace) {
        Format chosen = format(format);
        return Mono.justOrEmpty(ElementIds.read("Journey", id))
                .flatMap(uuid -> journeys.byId(workspace, new JourneyId(uuid)))
                .switchIfEmpty(Mono.error(Journeys::absent))
                .map(journey -> ResponseEntity.ok()
                        .contentType(chosen.type)
                        .header(HttpHeaders.CONTENT_DISPOSITION, fileName(journey, chosen))
                        .body(chosen.write.apply(journey).getBytes(StandardCharsets.UTF_8)));
    }

    private Format format(String name) {
        return switch (name) {
            case "json" ->
                new Format(
                        MediaType.APPLICATION_JSON,
                        "json",
                        journey ->
                                json.writerWithDefaultPrettyPrinter().writeValueAsString(JourneyFile.write(journey)));
            case "csv" -> new Format(CSV, "csv", JourneyTable::write);
            case "mermaid" -> new Format(TEXT, "mmd", MermaidJourney::write);
            default ->
                throw new Refusal(new Problem(
                        "BAD_REQUEST", "A journey is exported as json, csv or mermaid.", List.of("format")));
        };
    }

    private static String fileName(Journey journey, Format format) {
        return ContentDisposition.attachment()
                .filename(journey.name() + "." + format.extension, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
