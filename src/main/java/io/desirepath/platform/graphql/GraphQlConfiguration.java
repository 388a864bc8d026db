package io.desirepath.platform.graphql;

import graphql.execution.instrumentation.Instrumentation;
import graphql.validation.Validator;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webflux.GraphQlHttpHandler;
import org.springframework.graphql.server.webflux.GraphQlWebSocketHandler;
import org.springframework.http.codec.ServerCodecConfigurer;

/** Wires scalars, limits and the guarded handlers into the GraphQL engine. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RequestLimits.class)
class GraphQlConfiguration {
    @Bean
    RuntimeWiringConfigurer scalars() {
        return wiring -> Scalars.ALL.forEach(wiring::scalar);
    }

    @Bean
    Instrumentation documentLimits(RequestLimits limits) {
        Validator.setMaxValidationErrors(limits.validationErrors());
        return new DocumentLimits(limits);
    }

    @Bean
    Instrumentation costMeter() {
        return new CostMeter();
    }

    @Bean
    GraphQlHttpHandler graphQlHttpHandler(WebGraphQlHandler handler) {
        return new GuardedHttpHandler(handler);
    }

    @Bean
    GraphQlWebSocketHandler graphQlWebSocketHandler(
            WebGraphQlHandler handler,
            ServerCodecConfigurer codecs,
            @Value("${spring.graphql.websocket.connection-init-timeout}") Duration initialisation,
            @Value("${spring.graphql.websocket.keep-alive}") Duration keepAlive) {
        return new GuardedSocketHandler(handler, codecs, initialisation, keepAlive);
    }
}
