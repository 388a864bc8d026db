package io.desirepath.journey.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.support.ApplicationTest;
import io.desirepath.support.GraphQlSocket;
import io.desirepath.support.Repetition;
import io.desirepath.support.TestClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Several programs and editors write to one journey at once: nobody overwrites anybody unsaid. */
@ApplicationTest
class ConcurrentEditsIT {
    private static final int WRITERS = 8;
    private static final int EDITS = Repetition.times(12, 200);

    private TestClient client;
    private String journey;

    @BeforeEach
    void drawAJourney(TestClient client) {
        this.client = client;
        journey = ask(
                        "mutation { createJourney(input: {name: \"Shop\", description: \"0\"}) { journey { id } } }",
                        Map.of())
                .at("/createJourney/journey/id")
                .asString();
    }

    /** An edit, what was seen before it and what came back. */
    private record Written(String key, int base, JsonNode answer) {}

    /** Programs that read, compute and write back, and begin again where they are told that somebody was faster. */
    @Test
    void losesNoStepOfProgramsThatCountTogether() throws Exception {
        write(writer -> {
            for (int i = 0; i < EDITS; i++) {
                countUp("w" + writer + "-" + i);
            }
            return List.of();
        });

        JsonNode now = ask("query ($id: ID!) { journey(id: $id) { revision description } }", Map.of("id", journey));
        assertThat(now.at("/journey/description").asString()).isEqualTo(String.valueOf(WRITERS * EDITS));
        assertThat(now.at("/journey/revision").asInt()).isEqualTo(1 + WRITERS * EDITS);
        assertThat(keysByRevision()).hasSize(WRITERS * EDITS).doesNotHaveDuplicates();
    }

    private void countUp(String step) {
        for (int attempt = 0; ; attempt++) {
            JsonNode seen = ask("query ($id: ID!) { journey(id: $id) { revision description } }", Map.of("id", journey))
                    .get("journey");
            int next = Integer.parseInt(seen.get("description").asString()) + 1;
            Map<String, Object> edit = edit(
                    seen.get("revision").asInt(), step + "/" + attempt, Map.of("description", String.valueOf(next)));
            edit.put("onClash", "REFUSE");
            JsonNode answer = send(edit);
            if (answer.get("errors").isEmpty()) {
                // As a client that did not hear the answer.
                assertThat(send(edit).get("errors")).isEmpty();
                return;
            }
            assertThat(answer.get("errors")).hasSize(1);
            assertThat(answer.at("/errors/0/code").asString()).isEqualTo("STALE_REVISION");
        }
    }

    /** Editors whose last word holds: each learns whose word it replaced. */
    @Test
    void tellsEachEditorWhomItOverwrote() throws Exception {
        List<Written> written = write(writer -> {
            List<Written> own = new ArrayList<>();
            int seen = 1;
            for (int i = 0; i < EDITS; i++) {
                String key = "w" + writer + "-" + i;
                JsonNode answer = send(edit(seen, key, Map.of("name", key)));
                own.add(new Written(key, seen, answer));
                seen = answer.at("/journey/revision").asInt();
            }
            return own;
        });

        // keys.get(i) named the journey in revision i + 2; revision 1 was its making.
        List<String> keys = keysByRevision();
        assertThat(keys)
                .containsExactlyInAnyOrderElementsOf(
                        written.stream().map(Written::key).toList());
        int clashes = 0;
        for (Written each : written) {
            int revision = keys.indexOf(each.key) + 2;
            assertThat(each.answer.get("errors")).isEmpty();
            assertThat(each.base).isLessThan(revision);
            if (each.base == revision - 1) {
                assertThat(each.answer.get("clashes")).as("nobody came between").isEmpty();
            } else {
                clashes++;
                assertThat(each.answer.at("/clashes/0/yours").asString()).isEqualTo(each.key);
                assertThat(each.answer.at("/clashes/0/theirs").asString()).isEqualTo(keys.get(revision - 3));
            }
        }
        assertThat(clashes).as("they did write at once").isPositive();
        assertThat(ask("query ($id: ID!) { journey(id: $id) { name } }", Map.of("id", journey))
                        .at("/journey/name")
                        .asString())
                .isEqualTo(keys.getLast());
    }

    /** One writer's work. */
    private interface Writing {
        List<Written> by(int writer) throws Exception;
    }

    private static List<Written> write(Writing writing) throws Exception {
        List<Written> written = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Callable<List<Written>>> all = IntStream.range(0, WRITERS)
                    .<Callable<List<Written>>>mapToObj(writer -> () -> writing.by(writer))
                    .toList();
            for (Future<List<Written>> one : writers.invokeAll(all)) {
                written.addAll(one.get());
            }
        }
        return written;
    }

    /** The keys of all edits in the order of their revisions, which have no gap. */
    private List<String> keysByRevision() {
        List<String> keys = new ArrayList<>();
        try (GraphQlSocket socket = GraphQlSocket.greet(client)) {
            socket.send(JourneyFollowing.subscribe(journey, 1));
            for (int revision = 2; revision <= 1 + WRITERS * EDITS; revision++) {
                JsonNode change = JourneyFollowing.next(socket);
                assertThat(change.get("revision").asInt()).isEqualTo(revision);
                keys.add(change.get("key").asString());
            }
        }
        return keys;
    }

    private Map<String, Object> edit(int base, String key, Map<String, String> change) {
        Map<String, Object> edit = new HashMap<>();
        edit.put("journey", journey);
        edit.put("baseRevision", base);
        edit.put("idempotencyKey", key);
        edit.put("operations", List.of(Map.of("changeJourney", change)));
        return edit;
    }

    private JsonNode send(Map<String, Object> edit) {
        return ask("""
                        mutation ($input: EditJourneyInput!) { editJourney(input: $input) {
                          journey { revision } clashes { field yours theirs } errors { code } } }
                        """, Map.of("input", edit)).get("editJourney");
    }

    private JsonNode ask(String document, Map<String, Object> variables) {
        byte[] body = client.http()
                .post()
                .uri("/graphql")
                .bodyValue(Map.of("query", document, "variables", variables))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        JsonNode answer = JsonMapper.shared().readTree(body);
        assertThat(answer.has("errors")).as("%s", answer).isFalse();
        return answer.get("data");
    }
}
