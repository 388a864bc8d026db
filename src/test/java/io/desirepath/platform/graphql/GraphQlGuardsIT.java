package io.desirepath.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQuery;
import io.desirepath.support.ApplicationTest;
import io.desirepath.support.TestClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

@ApplicationTest
class GraphQlGuardsIT {
    private static final MediaType GRAPHQL = MediaType.valueOf("application/graphql-response+json");
    private static final String STANDARD_INTROSPECTION = IntrospectionQuery.INTROSPECTION_QUERY;

    private TestClient client;

    @BeforeEach
    void meet(TestClient client) {
        this.client = client;
    }

    @Test
    void answersAnOrdinaryQuestionAndSaysWhatItCost() {
        Map<?, ?> answer = ask("{ workspace { key } }");
        assertThat(answer.get("errors")).isNull();
        assertThat((Map<?, ?>) ((Map<?, ?>) answer.get("extensions")).get("cost"))
                .satisfies(cost -> assertThat(cost.get("requested")).isEqualTo(1));
    }

    @Test
    void rejectsAFragmentBombBeforeItGoesOff() {
        ask("{ workspace { key } }");
        String bomb = fragmentBomb(6, 20);
        assertThat(bomb.length()).isLessThan(5_000);
        assertThat(code(ask(bomb))).isEqualTo("QUERY_TOO_COMPLEX");

        long began = System.nanoTime();
        ask(bomb);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(200));
    }

    @Test
    void rejectsALongChainOfFragments() {
        String chain = IntStream.range(0, 100)
                .mapToObj(i -> "fragment f%d on Workspace { key ...f%d }".formatted(i, i + 1))
                .collect(Collectors.joining(" ", "{ workspace { ...f0 } } ", " fragment f100 on Workspace { key }"));
        assertThat(code(ask(chain))).isEqualTo("QUERY_TOO_COMPLEX");
    }

    @Test
    void rejectsWhatIsTooDeep() {
        String deep = "{ journeys { edges { node { stages "
                + "{ touchpoints { stage ".repeat(5) + "{ name } " + "} } ".repeat(5)
                + "} } } }";
        assertThat(code(ask(deep))).isEqualTo("QUERY_TOO_DEEP");
    }

    @Test
    void rejectsAFloodOfAliases() {
        String flood = IntStream.range(0, 31)
                .mapToObj(i -> "a" + i + ": workspace { key }")
                .collect(Collectors.joining(" ", "{ ", " }"));
        assertThat(code(ask(flood))).isEqualTo("TOO_MANY_ALIASES");
    }

    @Test
    void rejectsAFloodOfDirectives() {
        assertThat(code(ask("{ workspace { key " + "@include(if: true) ".repeat(6) + "} }")))
                .isEqualTo("QUERY_TOO_COMPLEX");
    }

    @Test
    void rejectsAFloodOfTheSameField() {
        assertThat(code(ask("{ " + "workspace { key } ".repeat(600) + "}"))).isEqualTo("BAD_REQUEST");
    }

    @Test
    void rejectsAFloodOfBracketsAndBlanks() {
        assertThat(code(ask("{".repeat(5_000)))).isEqualTo("BAD_REQUEST");
        assertThat(code(ask("{ workspace { key } }" + " ".repeat(110_000)))).isEqualTo("BAD_REQUEST");
    }

    @Test
    void reportsFiveMistakesAtMost() {
        String wrong = IntStream.range(0, 20)
                .mapToObj(i -> "no" + i)
                .collect(Collectors.joining(" ", "{ workspace { ", " } }"));
        assertThat((List<?>) ask(wrong).get("errors"))
                .hasSizeLessThanOrEqualTo(6)
                .hasSizeGreaterThan(1);
    }

    @Test
    void tellsEditorsAndToolsTheSchema() {
        assertThat(ask(STANDARD_INTROSPECTION).get("errors")).isNull();
    }

    @Test
    void refusesCircularIntrospection() {
        assertThat(ask("{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }")
                        .get("errors"))
                .isNotNull();
    }

    @Test
    void answersAMistakeWith400OrWith200AsTheClientReadsIt() {
        assertThat(post("{ nothing }", GRAPHQL).getStatus().value()).isEqualTo(400);
        assertThat(post("{ nothing }", MediaType.APPLICATION_JSON).getStatus().value())
                .isEqualTo(200);
        assertThat(post("{ nothing }", GRAPHQL).getResponseBody()).doesNotContainKey("data");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ journeys(first: \"many\") { totalCount } }",
                "{ nothing }",
                "{ workspace",
                "query($x: Int!) { journeys(first: $x) { totalCount } }"
            })
    void givesEveryErrorACode(String document) {
        assertThat(code(ask(document))).isEqualTo("BAD_REQUEST");
    }

    private static String fragmentBomb(int levels, int spreads) {
        StringBuilder bomb = new StringBuilder("{ workspace { ...f0 } }");
        for (int level = 0; level < levels; level++) {
            bomb.append(" fragment f%d on Workspace { key ".formatted(level));
            bomb.append("...f%d ".formatted(level + 1).repeat(spreads)).append("}");
        }
        return bomb.append(" fragment f%d on Workspace { key }".formatted(levels))
                .toString();
    }

    private static Object code(Map<?, ?> answer) {
        Map<?, ?> first = (Map<?, ?>) ((List<?>) answer.get("errors")).getFirst();
        return ((Map<?, ?>) first.get("extensions")).get("code");
    }

    private Map<?, ?> ask(String document) {
        return post(document, GRAPHQL).getResponseBody();
    }

    private EntityExchangeResult<Map<String, Object>> post(String document, MediaType accept) {
        return client.http()
                .post()
                .uri("/graphql")
                .contentType(MediaType.APPLICATION_JSON)
                .accept(accept)
                .bodyValue(Map.of("query", document))
                .exchange()
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult();
    }
}
