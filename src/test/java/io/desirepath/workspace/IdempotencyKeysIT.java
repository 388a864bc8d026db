package io.desirepath.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.desirepath.shared.Refusal;
import io.desirepath.shared.WorkspaceId;
import io.desirepath.support.ApplicationTest;
import io.desirepath.support.TestClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.ReactiveNeo4jClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@ApplicationTest
class IdempotencyKeysIT {
    record Answer(long number, List<String> words) {}

    @Autowired
    private IdempotencyKeys keys;

    @Autowired
    private ReactiveNeo4jClient client;

    private WorkspaceId workspace;

    @BeforeEach
    void speakTo(TestClient test) {
        workspace = new WorkspaceId(test.workspace());
    }

    @Test
    void hasOneEffectAndOneAnswerForFiftyRequestsAtOnce() {
        List<Answer> answers = Flux.range(0, 50)
                .flatMap(i -> keys.once(workspace, "k", Map.of("a", 1), Answer.class, this::effect), 50)
                .collectList()
                .block();

        assertThat(answers).hasSize(50).containsOnly(new Answer(1, List.of("done")));
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void givesTheAnswerOfThatTimeLater() {
        Answer first =
                keys.once(workspace, "k", "body", Answer.class, this::effect).block();
        effect().block();

        assertThat(keys.once(workspace, "k", "body", Answer.class, this::effect).block())
                .isEqualTo(first);
        assertThat(effects()).isEqualTo(2);
    }

    @Test
    void refusesAnotherBodyUnderTheSameKey() {
        keys.once(workspace, "k", Map.of("a", 1, "b", 2), Answer.class, this::effect)
                .block();
        keys.once(workspace, "k", Map.of("b", 2, "a", 1), Answer.class, this::effect)
                .block();

        assertThatThrownBy(() -> keys.once(workspace, "k", Map.of("a", 2), Answer.class, this::effect)
                        .block())
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo("IDEMPOTENCY_CONFLICT"));
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void forgetsAKeyWhoseWorkFailedTogetherWithTheWork() {
        assertThatThrownBy(() -> keys.once(
                                workspace,
                                "k",
                                "body",
                                Answer.class,
                                () -> effect().then(Mono.error(new Refusal("NO", "No."))))
                        .block())
                .isInstanceOf(Refusal.class);
        assertThat(effects()).isZero();

        keys.once(workspace, "k", "body", Answer.class, this::effect).block();
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void keepsTheKeysOfWorkspacesApart() {
        WorkspaceId other = new WorkspaceId(workspace.key() + "b");
        keys.once(workspace, "k", "body", Answer.class, this::effect).block();
        keys.once(other, "k", "another body", Answer.class, this::effect).block();

        assertThat(effects()).isEqualTo(2);
    }

    @Test
    void refusesKeysWithoutLengthOrWithTooMuch() {
        for (String key : List.of("", "k".repeat(201))) {
            assertThatThrownBy(() -> keys.once(workspace, key, "body", Answer.class, this::effect)
                            .block())
                    .isInstanceOf(Refusal.class);
        }
        assertThat(effects()).isZero();
    }

    private Mono<Answer> effect() {
        return client.query("CREATE (e:Effect {workspace: $workspace}) WITH e "
                        + "MATCH (each:Effect {workspace: $workspace}) RETURN count(each) AS effects")
                .bind(workspace.key())
                .to("workspace")
                .fetchAs(Long.class)
                .one()
                .map(count -> new Answer(count, List.of("done")));
    }

    private long effects() {
        return client.query("MATCH (e:Effect {workspace: $workspace}) RETURN count(e) AS effects")
                .bind(workspace.key())
                .to("workspace")
                .fetchAs(Long.class)
                .one()
                .blockOptional()
                .orElseThrow();
    }
}
