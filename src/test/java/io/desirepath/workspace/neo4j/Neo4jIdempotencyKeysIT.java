package io.desirepath.workspace.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.shared.WorkspaceId;
import io.desirepath.support.DatabaseTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.data.neo4j.core.ReactiveDatabaseSelectionProvider;
import org.springframework.data.neo4j.core.ReactiveNeo4jClient;
import org.springframework.data.neo4j.core.transaction.ReactiveNeo4jTransactionManager;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@DatabaseTest
class Neo4jIdempotencyKeysIT {
    record Answer(long number) {}

    @Test
    void hasOneEffectThroughSeveralInstances(Driver driver, ReactiveNeo4jClient client) {
        List<Neo4jIdempotencyKeys> instances =
                Stream.generate(() -> instance(driver, client)).limit(8).toList();
        for (int round = 0; round < 20; round++) {
            String key = "key " + round;
            List<Answer> answers = Flux.fromIterable(instances)
                    .flatMap(
                            keys -> keys.once(WorkspaceId.MAIN, key, "body", Answer.class, () -> effect(client)),
                            instances.size())
                    .collectList()
                    .block();
            assertThat(answers).hasSize(instances.size()).containsOnly(new Answer(round + 1));
        }
    }

    private static Neo4jIdempotencyKeys instance(Driver driver, ReactiveNeo4jClient client) {
        return new Neo4jIdempotencyKeys(
                client,
                new ReactiveNeo4jTransactionManager(
                        driver, ReactiveDatabaseSelectionProvider.getDefaultSelectionProvider()));
    }

    private static Mono<Answer> effect(ReactiveNeo4jClient client) {
        return client.query("CREATE (e:Effect) WITH e MATCH (each:Effect) RETURN count(each) AS effects")
                .fetchAs(Long.class)
                .one()
                .map(Answer::new);
    }
}
