package io.desirepath.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.shared.Problem;
import io.desirepath.shared.Refusal;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;

class FailuresTests {
    @Test
    void passesARefusalOnAsItIs() {
        Problem problem = new Problem("RULE_OVERLAP", "Two touchpoints want the same.", List.of("rule"));
        assertThat(Failures.problem(new CompletionException(new Refusal(problem))))
                .isEqualTo(problem);
        assertThat(Failures.status("RULE_OVERLAP")).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void tellsNothingOfAFailureInsideButAnId() {
        Problem first = Failures.problem(new IllegalStateException("MATCH (n) at /var/secret"));
        Problem second = Failures.problem(new IllegalStateException("MATCH (n) at /var/secret"));
        assertThat(first.code()).isEqualTo("INTERNAL_ERROR");
        assertThat(first.message()).doesNotContain("MATCH", "secret", "IllegalState");
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void saysThatTheDatabaseIsAway() {
        assertThat(Failures.problem(new RuntimeException(new ServiceUnavailableException("bolt://10.0.0.1")))
                        .code())
                .isEqualTo("UNAVAILABLE");
    }

    @Test
    void saysWhatIsTooLarge() {
        assertThat(Failures.problem(new DataBufferLimitException("262144")).code())
                .isEqualTo("TOO_LARGE");
        assertThat(Failures.problem(new ServerWebInputException("x", null, new DataBufferLimitException("262144")))
                        .code())
                .isEqualTo("TOO_LARGE");
    }

    @Test
    void hasACodeForEachStatus() {
        for (Fault fault : Fault.values()) {
            assertThat(Failures.status(fault.name())).isEqualTo(fault.status());
        }
        assertThat(Failures.problem(new ResponseStatusException(HttpStatus.NOT_FOUND))
                        .code())
                .isEqualTo("NOT_FOUND");
        assertThat(Failures.problem(new ResponseStatusException(HttpStatus.GONE))
                        .code())
                .isEqualTo("BAD_REQUEST");
    }
}
