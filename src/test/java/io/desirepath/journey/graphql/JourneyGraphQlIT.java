package io.desirepath.journey.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.shared.GlobalId;
import io.desirepath.support.ApplicationTest;
import io.desirepath.support.TestClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester;

@ApplicationTest
class JourneyGraphQlIT {
    private static final String WHOLE = """
            id name description revision window unit goal { name }
            stages { id name order color goal { name } touchpoints { name } }
            touchpoints {
              id name stage { id name } order channel customerGoal description flags
              rule { match values channels attributes { attribute in } } ownRule { match }
            }
            transitions { id from { name } to { name stage { name } } }
            createdAt updatedAt
            """;
    private static final String CREATE = """
            mutation($input: CreateJourneyInput!) {
              createJourney(input: $input) { journey { %s } errors { code message path } }
            }""".formatted(WHOLE);
    private static final String EDIT = """
            mutation($input: EditJourneyInput!) {
              editJourney(input: $input) {
                journey { %s } clashes { id field yours theirs } errors { code message path }
              }
            }""".formatted(WHOLE);

    private TestClient client;

    @BeforeEach
    void speak(TestClient client) {
        this.client = client;
    }

    @Test
    void makesAMapInOneCall() {
        GraphQlTester.Response answer = run(CREATE, Map.of("input", shop()));

        answer.path("createJourney.errors").entityList(Object.class).hasSize(0);
        answer.path("createJourney.journey.revision").entity(Integer.class).isEqualTo(1);
        answer.path("createJourney.journey.window").entity(String.class).isEqualTo("P30D");
        answer.path("createJourney.journey.goal.name").entity(String.class).isEqualTo("Payment");
        answer.path("createJourney.journey.touchpoints[*].name")
                .entityList(String.class)
                .containsExactly("Advertisement", "Basket", "Payment");
        answer.path("createJourney.journey.touchpoints[1].stage.name")
                .entity(String.class)
                .isEqualTo("Buy");
        answer.path("createJourney.journey.touchpoints[0].rule")
                .entity(Map.class)
                .isEqualTo(Map.of(
                        "match",
                        "EQUALS",
                        "values",
                        List.of("Advertisement"),
                        "channels",
                        List.of(),
                        "attributes",
                        List.of()));
        answer.path("createJourney.journey.touchpoints[0].ownRule").valueIsNull();
        answer.path("createJourney.journey.transitions[1].to.stage.name")
                .entity(String.class)
                .isEqualTo("Buy");

        String id = answer.path("createJourney.journey.id").entity(String.class).get();
        run("query($id: ID!) { journey(id: $id) { %s } }".formatted(WHOLE), Map.of("id", id))
                .path("journey")
                .entity(Object.class)
                .isEqualTo(answer.path("createJourney.journey")
                        .entity(Object.class)
                        .get());
    }

    @Test
    void saysWhereADraftIsWrong() {
        Map<String, Object> noName = Map.of(
                "name", "Shop", "stages", List.of(Map.of("name", "Buy", "touchpoints", List.of(Map.of("name", " ")))));
        refused(CREATE, "createJourney", noName, "NAME_REQUIRED", "stages", "0", "touchpoints", "0", "name");

        Map<String, Object> unknown = new HashMap<>(shop());
        unknown.put("transitions", List.of(Map.of("from", "Basket", "to", "Nowhere")));
        refused(CREATE, "createJourney", unknown, "NOT_FOUND", "transitions", "0", "to");

        Map<String, Object> regex = touchpoint(Map.of("match", "REGEX", "values", List.of("(?=x)")));
        refused(
                CREATE,
                "createJourney",
                regex,
                "REGEX_INVALID",
                "stages",
                "0",
                "touchpoints",
                "0",
                "rule",
                "values",
                "0");

        Map<String, Object> window = new HashMap<>(shop());
        window.put("window", "PT0S");
        refused(CREATE, "createJourney", window, "WINDOW_OUT_OF_RANGE", "window");

        Map<String, Object> twice = Map.of(
                "name",
                "Shop",
                "stages",
                List.of(Map.of("name", "Buy", "touchpoints", List.of(Map.of("name", "Pay"), Map.of("name", "Pay")))));
        refused(CREATE, "createJourney", twice, "RULE_OVERLAP");
    }

    @Test
    void addsElementsUnderTheIdsThatTheEditorMade() {
        String journey = create();
        UUID stage = UUID.randomUUID();
        UUID touchpoint = UUID.randomUUID();
        UUID transition = UUID.randomUUID();
        List<Object> operations = List.of(
                Map.of("addStage", Map.of("id", stage.toString(), "name", "Receive", "order", "z", "color", "teal")),
                Map.of(
                        "addTouchpoint",
                        Map.of("id", touchpoint.toString(), "stage", stage.toString(), "name", "Parcel", "order", "V")),
                Map.of(
                        "addTransition",
                        Map.of(
                                "id",
                                transition.toString(),
                                "from",
                                touchpointNamed(journey, "Payment"),
                                "to",
                                opaque("Touchpoint", touchpoint))),
                Map.of("changeStage", Map.of("id", opaque("Stage", stage), "goal", touchpoint.toString())));

        GraphQlTester.Response answer = run(EDIT, Map.of("input", edit(journey, 1, operations)));

        answer.path("editJourney.errors").entityList(Object.class).hasSize(0);
        answer.path("editJourney.journey.revision").entity(Integer.class).isEqualTo(2);
        answer.path("editJourney.journey.stages[2].id").entity(String.class).isEqualTo(opaque("Stage", stage));
        answer.path("editJourney.journey.stages[2].goal.name")
                .entity(String.class)
                .isEqualTo("Parcel");
        answer.path("editJourney.journey.touchpoints[3].id")
                .entity(String.class)
                .isEqualTo(opaque("Touchpoint", touchpoint));
        answer.path("editJourney.journey.transitions[2].id")
                .entity(String.class)
                .isEqualTo(opaque("Transition", transition));
        node(opaque("Touchpoint", touchpoint), "Touchpoint");
        node(opaque("Stage", stage), "Stage");
        node(opaque("Transition", transition), "Transition");
        node(journey, "Journey");
    }

    @Test
    void leavesAbsentFieldsAloneAndEmptiesNullOnes() {
        String journey = create();
        Map<String, Object> change = new HashMap<>();
        change.put("id", touchpointNamed(journey, "Basket"));
        change.put("channel", null);
        change.put("name", "Trolley");
        GraphQlTester.Response answer =
                run(EDIT, Map.of("input", edit(journey, 1, List.of(Map.of("changeTouchpoint", change)))));

        answer.path("editJourney.journey.touchpoints[1].name")
                .entity(String.class)
                .isEqualTo("Trolley");
        answer.path("editJourney.journey.touchpoints[1].channel").valueIsNull();
        answer.path("editJourney.journey.touchpoints[1].customerGoal")
                .entity(String.class)
                .isEqualTo("Keep it");
        answer.path("editJourney.journey.touchpoints[1].rule.values")
                .entityList(String.class)
                .containsExactly("Trolley");
    }

    @Test
    void namesTheOperationThatIsRefusedAndDoesNoneOfThem() {
        String journey = create();
        List<Object> operations = List.of(
                Map.of("changeJourney", Map.of("name", "Changed")),
                Map.of("deleteTouchpoint", Map.of("id", UUID.randomUUID().toString())));

        GraphQlTester.Response answer = run(EDIT, Map.of("input", edit(journey, 1, operations)));

        answer.path("editJourney.errors[0].code").entity(String.class).isEqualTo("NOT_FOUND");
        answer.path("editJourney.errors[0].path")
                .entityList(String.class)
                .containsExactly("operations", "1", "deleteTouchpoint", "id");
        answer.path("editJourney.journey.name").entity(String.class).isEqualTo("Shop");
        answer.path("editJourney.journey.revision").entity(Integer.class).isEqualTo(1);
    }

    @Test
    void returnsWhatAnotherEditorHadWritten() {
        String journey = create();
        rename(journey, 1, "Theirs");
        GraphQlTester.Response answer = rename(journey, 1, "Mine");

        answer.path("editJourney.clashes")
                .entityList(Map.class)
                .containsExactly(Map.of("id", journey, "field", "name", "yours", "Mine", "theirs", "Theirs"));
        answer.path("editJourney.journey.name").entity(String.class).isEqualTo("Mine");

        Map<String, Object> careful =
                new HashMap<>(edit(journey, 2, List.of(Map.of("changeJourney", Map.of("name", "Third")))));
        careful.put("onClash", "REFUSE");
        run(EDIT, Map.of("input", careful))
                .path("editJourney.errors[0].code")
                .entity(String.class)
                .isEqualTo("STALE_REVISION");
    }

    @Test
    void doesOnceWhatIsSentTwiceUnderOneKey() {
        Map<String, Object> input = new HashMap<>(shop());
        input.put("idempotencyKey", "create-" + UUID.randomUUID());
        String first = run(CREATE, Map.of("input", input))
                .path("createJourney.journey.id")
                .entity(String.class)
                .get();
        String second = run(CREATE, Map.of("input", input))
                .path("createJourney.journey.id")
                .entity(String.class)
                .get();
        assertThat(second).isEqualTo(first);

        Map<String, Object> edit =
                new HashMap<>(edit(first, 1, List.of(Map.of("changeJourney", Map.of("name", "Once")))));
        edit.put("idempotencyKey", "edit-" + UUID.randomUUID());
        for (int i = 0; i < 3; i++) {
            run(EDIT, Map.of("input", edit))
                    .path("editJourney.journey.revision")
                    .entity(Integer.class)
                    .isEqualTo(2);
        }
    }

    @Test
    void answersAnotherWorkspaceAsIfThereWereNothing() {
        String journey = create();
        String absent = new GlobalId("Journey", UUID.randomUUID().toString()).toString();
        String touchpoint = touchpointNamed(journey, "Basket");
        TestClient mine = client;
        client = mine.in("b" + mine.workspace());

        assertThat(outcomes(journey)).isEqualTo(outcomes(absent));
        run("query($id: ID!) { node(id: $id) { id } }", Map.of("id", touchpoint))
                .path("node")
                .valueIsNull();
        client = mine;
        run("query($id: ID!) { journey(id: $id) { revision } }", Map.of("id", journey))
                .path("journey.revision")
                .entity(Integer.class)
                .isEqualTo(1);
    }

    @Test
    void pagesThroughTheJourneys() {
        List<String> made = IntStream.range(0, 5).mapToObj(i -> create()).toList();
        String document = """
                query($first: Int, $after: String) { journeys(first: $first, after: $after) {
                  totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } }
                } }""";
        GraphQlTester.Response first = run(document, Map.of("first", 3));
        first.path("journeys.totalCount").entity(Integer.class).isEqualTo(5);
        first.path("journeys.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(true);
        first.path("journeys.edges[*].node.id")
                .entityList(String.class)
                .containsExactly(made.get(4), made.get(3), made.get(2));
        String cursor =
                first.path("journeys.pageInfo.endCursor").entity(String.class).get();
        GraphQlTester.Response rest = run(document, Map.of("first", 3, "after", cursor));
        rest.path("journeys.edges[*].node.id").entityList(String.class).containsExactly(made.get(1), made.get(0));
        rest.path("journeys.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(false);
        client.graphql()
                .document(document)
                .variable("first", 101)
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors.getFirst().getExtensions()).containsEntry("code", "BAD_REQUEST"));
    }

    @Test
    void importsWhatWasExported() {
        String journey = create();
        Object exported = export(journey);
        String imported = run("""
                        mutation($input: ImportJourneyInput!) {
                          importJourney(input: $input) { journey { id } errors { code path } }
                        }""", Map.of("input", Map.of("content", exported)))
                .path("importJourney.journey.id")
                .entity(String.class)
                .get();

        assertThat(imported).isNotEqualTo(journey);
        run(
                        "mutation($input: ImportJourneyInput!) { importJourney(input: $input) { journey { name } errors { code path } } }",
                        Map.of("input", Map.of("content", Map.of("format", "other"))))
                .path("importJourney.errors[0]")
                .entity(Map.class)
                .isEqualTo(Map.of("code", "FORMAT_INVALID", "path", List.of("content")));
    }

    @Test
    void deletesAJourney() {
        String journey = create();
        String delete = "mutation($id: ID!) { deleteJourney(input: {id: $id}) { id errors { code } } }";
        run(delete, Map.of("id", journey))
                .path("deleteJourney.id")
                .entity(String.class)
                .isEqualTo(journey);
        run(delete, Map.of("id", journey))
                .path("deleteJourney.errors[0].code")
                .entity(String.class)
                .isEqualTo("NOT_FOUND");
        run("query($id: ID!) { journey(id: $id) { id } }", Map.of("id", journey))
                .path("journey")
                .valueIsNull();
    }

    private List<Object> outcomes(String journey) {
        Object queried = run("query($id: ID!) { journey(id: $id) { id } node(id: $id) { id } }", Map.of("id", journey))
                .path("$.data")
                .entity(Object.class)
                .get();
        Object edited = run(
                        EDIT,
                        Map.of("input", edit(journey, 1, List.of(Map.of("changeJourney", Map.of("name", "Stolen"))))))
                .path("editJourney")
                .entity(Object.class)
                .get();
        Object deleted = run(
                        "mutation($id: ID!) { deleteJourney(input: {id: $id}) { id errors { code message path } } }",
                        Map.of("id", journey))
                .path("deleteJourney")
                .entity(Object.class)
                .get();
        int status = client.http()
                .get()
                .uri("/api/journeys/{id}/export", journey)
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
        return List.of(queried, edited, deleted, status);
    }

    private Object export(String journey) {
        return client.http()
                .get()
                .uri("/api/journeys/{id}/export?format=json", journey)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }

    private void refused(String document, String field, Map<String, Object> input, String code, String... path) {
        GraphQlTester.Response answer = run(document, Map.of("input", input));
        answer.path(field + ".journey").valueIsNull();
        answer.path(field + ".errors[0].code").entity(String.class).isEqualTo(code);
        answer.path(field + ".errors[0].path").entityList(String.class).containsExactly(path);
    }

    private void node(String id, String type) {
        run("query($id: ID!) { node(id: $id) { __typename id } }", Map.of("id", id))
                .path("node")
                .entity(Map.class)
                .isEqualTo(Map.of("__typename", type, "id", id));
    }

    private GraphQlTester.Response rename(String journey, int base, String name) {
        return run(EDIT, Map.of("input", edit(journey, base, List.of(Map.of("changeJourney", Map.of("name", name))))));
    }

    private String create() {
        return run(CREATE, Map.of("input", shop()))
                .path("createJourney.journey.id")
                .entity(String.class)
                .get();
    }

    private String touchpointNamed(String journey, String name) {
        return run("query($id: ID!) { journey(id: $id) { touchpoints { id name } } }", Map.of("id", journey))
                .path("journey.touchpoints[?(@.name == '%s')].id".formatted(name))
                .entityList(String.class)
                .get()
                .getFirst();
    }

    private GraphQlTester.Response run(String document, Map<String, Object> variables) {
        GraphQlTester.Request<?> request = client.graphql().document(document);
        variables.forEach(request::variable);
        return request.execute();
    }

    private static String opaque(String type, UUID uuid) {
        return new GlobalId(type, uuid.toString()).toString();
    }

    private static Map<String, Object> edit(String journey, int base, List<?> operations) {
        return Map.of("journey", journey, "baseRevision", base, "operations", operations);
    }

    private static Map<String, Object> touchpoint(Map<String, Object> rule) {
        return Map.of(
                "name",
                "Shop",
                "stages",
                List.of(Map.of("name", "Buy", "touchpoints", List.of(Map.of("name", "Pay", "rule", rule)))));
    }

    private static Map<String, Object> shop() {
        return Map.of(
                "name",
                "Shop",
                "stages",
                List.of(
                        Map.of("name", "Discover", "touchpoints", List.of(Map.of("name", "Advertisement"))),
                        Map.of(
                                "name",
                                "Buy",
                                "color",
                                "teal",
                                "touchpoints",
                                List.of(
                                        Map.of("name", "Basket", "channel", "website", "customerGoal", "Keep it"),
                                        Map.of("name", "Payment", "flags", List.of("GOAL"))))),
                "transitions",
                List.of(Map.of("from", "Advertisement", "to", "Basket"), Map.of("from", "Basket", "to", "Payment")));
    }
}
