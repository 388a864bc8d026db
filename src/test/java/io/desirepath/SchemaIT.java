package io.desirepath;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.support.ApplicationTest;
import io.desirepath.support.SchemaMappings;
import io.desirepath.support.TestClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.SchemaReport;

/** The schema as it is served. */
@ApplicationTest
class SchemaIT {
    @Autowired
    private SchemaMappings mappings;

    @Test
    void answersEveryField() {
        SchemaReport report = mappings.report();
        assertThat(report.unmappedFields()).isEmpty();
        assertThat(report.unmappedRegistrations()).isEmpty();
        assertThat(report.unmappedArguments()).isEmpty();
        assertThat(report.fieldNullnessErrors()).isEmpty();
        assertThat(report.argumentNullnessErrors()).isEmpty();
    }

    @Test
    void isServedAsItIsCheckedIn(TestClient client) throws IOException {
        String served = client.http()
                .get()
                .uri("/graphql/schema")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        Path copy = Path.of("target/schema.graphqls");
        Files.writeString(copy, served);
        assertThat(Path.of("docs/schema.graphqls"))
                .as("The schema changed. If you meant it: cp %s docs/schema.graphqls", copy)
                .content()
                .isEqualTo(served);
    }
}
