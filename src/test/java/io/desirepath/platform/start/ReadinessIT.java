package io.desirepath.platform.start;

import io.desirepath.support.ApplicationTest;
import io.desirepath.support.TestClient;
import org.junit.jupiter.api.Test;

@ApplicationTest
class ReadinessIT {
    @Test
    void saysWhenItIsReady(TestClient client) {
        client.http()
                .get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("UP");
    }
}
