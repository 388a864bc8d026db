package io.desirepath.bench;

import io.desirepath.sample.SampleFiles;
import io.desirepath.sample.SamplePlan;
import io.desirepath.support.RunningJar;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The generated shop twice: as files for the peer, and taken in through {@code POST /api/imports} by the application,
 * with the sample's journey in the workspace {@code main}.
 *
 * @param files interactions.csv, feedback.csv, customers.csv
 * @param data the application's data directory
 * @param map the journey as its exported file has it
 * @param journey its id
 * @param interactions how many
 */
record ShopData(Path files, Path data, JsonNode map, String journey, long interactions) {
    /** So that every run has the same files. */
    private static final SamplePlan BEGINNING = new SamplePlan(1, 1, Instant.parse("2026-06-01T00:00:00Z"));

    private static final String BOUNDARY = "desirepath-benchmark";

    static ShopData in(Path folder, int customers) throws IOException, InterruptedException {
        Path files = folder.resolve("files-" + customers);
        Path data = folder.resolve("data-" + customers);
        if (!Files.exists(files)) {
            SampleFiles.write(new SamplePlan(BEGINNING.seed(), customers, BEGINNING.reference()), files);
        }
        try (RunningJar application = start(data)) {
            Client main = new Client(application.address(), "main");
            JsonNode found = main.ask("{ journeys(first: 1) { edges { node { id } } } }");
            if (found.at("/journeys/edges").isEmpty()) {
                takeIn(application, main, files);
                found = main.ask("{ journeys(first: 1) { edges { node { id } } } }");
            }
            String journey = found.at("/journeys/edges/0/node/id").asString();
            return new ShopData(
                    files,
                    data,
                    JsonMapper.shared().readTree(main.get("/api/journeys/" + journey + "/export?format=json")),
                    journey,
                    main.ask("{ vocabulary { interactions } }")
                            .at("/vocabulary/interactions")
                            .asLong());
        }
    }

    /** The packaged application over these data, as {@code java -jar} starts it. */
    RunningJar start() {
        return start(data);
    }

    private static RunningJar start(Path data) {
        return RunningJar.start(Launch.JAR, data, "--desirepath.graphql.bucket=1000000000");
    }

    private static void takeIn(RunningJar application, Client main, Path files)
            throws IOException, InterruptedException {
        for (String kind : List.of("customers", "interactions", "feedback")) {
            JsonNode answer = JsonMapper.shared()
                    .readTree(main.post(
                            "/api/imports",
                            "multipart/form-data; boundary=" + BOUNDARY,
                            upload(files.resolve(kind + ".json"), files.resolve(kind + ".csv"))));
            if (answer.get("accepted").asLong() != answer.get("read").asLong()) {
                throw new IllegalStateException("The " + kind + " were not all taken in: " + answer);
            }
        }
        Client sample = new Client(application.address(), "sample");
        sample.ask("mutation { generateSample(input: {customers: 1}) { errors { message } } }");
        JsonNode drawn;
        do {
            Thread.sleep(200);
            drawn = sample.ask("{ sample { status journeyId } }").get("sample");
        } while (!drawn.get("status").asString().equals("READY"));
        String map = sample.get("/api/journeys/" + drawn.get("journeyId").asString() + "/export?format=json");
        main.ask(
                "mutation ($file: JSON!) { importJourney(input: {content: $file}) { errors { message } } }",
                Map.of("file", JsonMapper.shared().readTree(map)));
    }

    private static BodyPublisher upload(Path recipe, Path file) throws IOException {
        return BodyPublishers.concat(
                text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"recipe\"\r\n"
                        + "Content-Type: application/json\r\n\r\n"),
                BodyPublishers.ofFile(recipe),
                text("\r\n--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"rows.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n"),
                BodyPublishers.ofFile(file),
                text("\r\n--" + BOUNDARY + "--\r\n"));
    }

    private static BodyPublisher text(String text) {
        return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
    }
}
