package io.desirepath.support;

import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.execution.SchemaReport;

/** Keeps what Spring found when it mapped the schema to resolvers. */
@TestConfiguration(proxyBeanMethods = false)
public class SchemaMappings {
    private SchemaReport report;

    /** What is mapped to nothing. */
    public SchemaReport report() {
        return report;
    }

    @Bean
    GraphQlSourceBuilderCustomizer keepReport() {
        return builder -> builder.inspectSchemaMappings(found -> report = found);
    }
}
