package io.desirepath.journey.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.support.ApplicationTest;
import io.desirepath.support.GraphQlSocket;
import io.desirepath.support.TestClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A follower whose connection is cut goes on behind the last edit it heard of. */
@ApplicationTest
class ResumedFollowingIT {
    private static final int CUTS = 20;
    private static final int MOST_AHEAD = 20;

    @Test
    void hearsOfEveryEditOnceHoweverOftenItIsCutOff(TestClient client) throws Exception {
        String journey = client.graphql()
                .document("mutation { createJourney(input: {name: \"Shop\"}) { journey { id } } }")
                .execute()
                .path("createJourney.journey.id")
                .entity(String.class)
                .get();
        AtomicBoolean enough = new AtomicBoolean();
        Semaphore ahead = new Semaphore(MOST_AHEAD);
        List<String> heard = new ArrayList<>();
        Random random = new Random(20);
        int edits;
        // A thread of its own: the common pool's may be the only one, and the sockets need it.
        try (ExecutorService editors = Executors.newSingleThreadExecutor()) {
            Future<Integer> editor = editors.submit(() -> edit(client, journey, ahead, enough));
            try {
                for (int cuts = 0; cuts < CUTS; cuts++) {
                    int more = 1 + random.nextInt(5);
                    follow(client, journey, heard, heard.size() + more);
                    ahead.release(more);
                }
            } finally {
                enough.set(true);
                ahead.release();
            }
            edits = editor.get();
        }
        follow(client, journey, heard, edits);

        assertThat(edits).as("edits went on while it was cut off").isGreaterThan(CUTS);
        assertThat(heard).hasSize(edits);
    }

    /** Opens a socket, hears of edits until it knows so many, and cuts it, whatever else is on its way. */
    private static void follow(TestClient client, String journey, List<String> heard, int many) {
        try (GraphQlSocket socket = GraphQlSocket.greet(client)) {
            socket.send(JourneyFollowing.subscribe(journey, heard.size() + 1));
            while (heard.size() < many) {
                JsonNode change = JourneyFollowing.next(socket);
                assertThat(change.get("revision").asInt()).isEqualTo(heard.size() + 2);
                assertThat(change.get("key").asString()).isEqualTo("edit-" + heard.size());
                heard.add(change.get("key").asString());
            }
        }
    }

    /** Edits on and on, not too far ahead. Returns how often. */
    private static int edit(TestClient client, String journey, Semaphore ahead, AtomicBoolean enough)
            throws InterruptedException {
        int edits = 0;
        for (ahead.acquire(); !enough.get(); ahead.acquire()) {
            client.graphql()
                    .document("""
                            mutation ($input: EditJourneyInput!) {
                              editJourney(input: $input) { errors { code } } }
                            """)
                    .variable(
                            "input",
                            Map.of(
                                    "journey",
                                    journey,
                                    "baseRevision",
                                    edits + 1,
                                    "idempotencyKey",
                                    "edit-" + edits,
                                    "operations",
                                    List.of(Map.of("changeJourney", Map.of("name", "Shop " + edits)))))
                    .execute()
                    .path("editJourney.errors")
                    .entityList(Object.class)
                    .hasSize(0);
            edits++;
        }
        return edits;
    }
}
