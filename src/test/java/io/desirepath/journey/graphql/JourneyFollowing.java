package io.desirepath.journey.graphql;

import io.desirepath.support.GraphQlSocket;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The subscription {@code journeyChanged} as a client speaks it. */
final class JourneyFollowing {
    private static final JsonMapper JSON = JsonMapper.shared();

    private JourneyFollowing() {}

    /** Asks for the edits behind a revision. */
    static String subscribe(String journey, int after) {
        return JSON.writeValueAsString(Map.of(
                "type",
                "subscribe",
                "id",
                "follow",
                "payload",
                Map.of(
                        "query",
                        "subscription ($journey: ID!, $after: Int) {"
                                + " journeyChanged(journey: $journey, after: $after) { revision key } }",
                        "variables",
                        Map.of("journey", journey, "after", after))));
    }

    /** The next edit that the socket tells of. */
    static JsonNode next(GraphQlSocket socket) {
        while (true) {
            String text = socket.next();
            JsonNode message = JSON.readTree(text);
            switch (message.get("type").asString()) {
                case "ping" -> socket.send("{\"type\": \"pong\"}");
                case "next" -> {
                    return message.at("/payload/data/journeyChanged");
                }
                default -> throw new IllegalStateException("No edit but " + text);
            }
        }
    }
}
