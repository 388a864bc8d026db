package io.desirepath.support;

import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Sends files to {@code POST /api/imports} as a script would. */
public record Upload(TestClient client) {
    /** Imports and waits. Fails unless the answer is 200. Returns the answer's body. */
    public JsonNode accepted(String recipe, String fileName, byte[] content) {
        return send(recipe, fileName, content)
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    /** Sends and leaves the judgement of the answer to the caller. */
    public WebTestClient.ResponseSpec send(String recipe, String fileName, byte[] content) {
        MultipartBodyBuilder parts = new MultipartBodyBuilder();
        parts.part("recipe", recipe, MediaType.APPLICATION_JSON);
        parts.part("file", content, MediaType.APPLICATION_OCTET_STREAM).filename(fileName);
        return client.http()
                .post()
                .uri("/api/imports")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .bodyValue(parts.build())
                .exchange();
    }
}
