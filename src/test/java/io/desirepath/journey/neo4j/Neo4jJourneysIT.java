package io.desirepath.journey.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.desirepath.journey.AddStage;
import io.desirepath.journey.DeleteStage;
import io.desirepath.journey.Journey;
import io.desirepath.journey.JourneyId;
import io.desirepath.journey.OrderKey;
import io.desirepath.journey.RandomOperations;
import io.desirepath.journey.Stage;
import io.desirepath.journey.StageId;
import io.desirepath.journey.TestMaps;
import io.desirepath.journey.Touchpoint;
import io.desirepath.journey.Transition;
import io.desirepath.shared.Connection;
import io.desirepath.shared.Edge;
import io.desirepath.shared.PageRequest;
import io.desirepath.shared.Refusal;
import io.desirepath.shared.WorkspaceId;
import io.desirepath.support.DatabaseTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.data.neo4j.core.ReactiveDatabaseSelectionProvider;
import org.springframework.data.neo4j.core.ReactiveNeo4jClient;
import org.springframework.data.neo4j.core.transaction.ReactiveNeo4jTransactionManager;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@DatabaseTest
class Neo4jJourneysIT {
    private static final WorkspaceId SHOP = new WorkspaceId("shop");
    private static final WorkspaceId OTHER = new WorkspaceId("other");

    private Neo4jJourneys journeys;
    private TestMaps maps;
    private Driver driver;
    private Neo4jJourneys elsewhere;
    private ReactiveNeo4jClient client;

    @BeforeEach
    void connect(Driver driver, ReactiveNeo4jClient client) {
        this.driver = driver;
        this.client = client;
        Transactions transactions = new Transactions(new ReactiveNeo4jTransactionManager(
                driver, ReactiveDatabaseSelectionProvider.getDefaultSelectionProvider()));
        this.journeys = new Neo4jJourneys(client, transactions);
        this.elsewhere = new Neo4jJourneys(client, transactions);
        this.maps = new TestMaps(journeys, SHOP);
    }

    @Test
    void readsBackWhatWasDrawn() {
        Journey drawn = maps.drawShop();
        assertThat(journeys.byId(SHOP, drawn.id()).block()).isEqualTo(drawn);
        assertThat(journeys.revision(SHOP, drawn.id()).block()).isEqualTo(1);
    }

    @Test
    void knowsAtOnceWhatAnotherInstanceEdits() {
        Journey drawn = maps.drawShop();
        assertThat(elsewhere.byId(SHOP, drawn.id()).block()).isEqualTo(drawn);
        Journey edited = maps.edit(
                        drawn,
                        List.of(new AddStage(
                                StageId.random(), "Return", OrderKey.spread(1).getFirst(), null)))
                .journey();
        assertThat(elsewhere.byId(SHOP, drawn.id()).block()).isEqualTo(edited);
        assertThat(elsewhere.byId(SHOP, drawn.id()).block()).isEqualTo(edited);
        assertThat(elsewhere.byId(OTHER, drawn.id()).block()).isNull();
        journeys.delete(SHOP, drawn.id()).block();
        assertThat(elsewhere.byId(SHOP, drawn.id()).block()).isNull();
    }

    @Test
    void keepsNoMixtureOfWhatWasBeforeAndAfterAnEdit() {
        Journey drawn = maps.drawShop();
        List<String> ids = List.of(drawn.id().value().toString());
        KnownJourneys known = new KnownJourneys(client);
        // Elsewhere than on the driver's own thread, which the edit needs.
        Mono<Journey> overtaken = Mono.fromCallable(() -> labelled(
                        drawn,
                        maps.edit(
                                        drawn,
                                        List.of(new DeleteStage(
                                                drawn.stages().getFirst().id())))
                                .journey()))
                .subscribeOn(Schedulers.boundedElastic());
        Journey edited = known.current(SHOP, ids, missing -> overtaken.flux())
                .then(journeys.byId(SHOP, drawn.id()))
                .block();

        assertThat(known.current(
                                SHOP,
                                ids,
                                missing -> journeys.byId(SHOP, drawn.id()).flux())
                        .single()
                        .block())
                .isEqualTo(edited)
                .extracting(journey -> journey.stages().size())
                .isEqualTo(2);
    }

    /** What a reading finds that looks at the stages before a commit and at the journey after it. */
    private static Journey labelled(Journey before, Journey after) {
        return new Journey(
                before.id(),
                before.name(),
                before.description(),
                after.revision(),
                before.window(),
                before.unit(),
                before.stages(),
                before.transitions(),
                before.createdAt(),
                after.updatedAt());
    }

    @Test
    void storesExactlyWhatEachEditDoes() {
        for (long seed = 1; seed <= 12; seed++) {
            RandomOperations operations = new RandomOperations(seed);
            Journey expected = maps.drawShop();
            for (int i = 0; i < 20; i++) {
                try {
                    expected = maps.edit(expected, operations.some(4)).journey();
                } catch (Refusal refusal) {
                    // Nothing was stored then, as the comparison shows.
                }
                assertThat(journeys.byId(SHOP, expected.id()).block())
                        .as("seed %d, edit %d", seed, i)
                        .isEqualTo(expected);
            }
            assertThat(maps.replay(expected)).as("the log of seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void findsTheJourneyOfEachElement() {
        Journey drawn = maps.drawShop();
        Stage stage = drawn.stages().getFirst();
        Touchpoint touchpoint = drawn.touchpoints().getLast();
        Transition transition = drawn.transitions().getFirst();

        assertThat(journeys.holding(SHOP, stage.id()).block()).isEqualTo(drawn);
        assertThat(journeys.holding(SHOP, touchpoint.id()).block()).isEqualTo(drawn);
        assertThat(journeys.holding(SHOP, transition.id()).block()).isEqualTo(drawn);
        assertThat(journeys.holding(OTHER, touchpoint.id()).block()).isNull();
    }

    @Test
    void keepsWorkspacesApart() {
        Journey drawn = maps.drawShop();
        TestMaps elsewhere = new TestMaps(journeys, OTHER);

        assertThat(journeys.byId(OTHER, drawn.id()).block()).isNull();
        assertThat(journeys.revision(OTHER, drawn.id()).block()).isNull();
        assertThat(journeys.revisions(OTHER, drawn.id(), 0).collectList().block())
                .isEmpty();
        assertThat(journeys.delete(OTHER, drawn.id()).block()).isFalse();
        AddStage add = new AddStage(StageId.random(), "Stage", new OrderKey("V"), null);
        String absent = refusalOf(() -> elsewhere.edit(JourneyId.random(), 1, List.of(add)));
        assertThat(refusalOf(() -> elsewhere.edit(drawn.id(), 1, List.of(add))))
                .isEqualTo(absent)
                .startsWith("NOT_FOUND");
    }

    @Test
    void refusesAnIdThatAnotherJourneyUses() {
        Journey one = maps.drawShop();
        Journey two = maps.drawShop();
        AddStage add = new AddStage(one.stages().getFirst().id(), "Mine", new OrderKey("V"), null);

        assertThatThrownBy(() -> maps.edit(two, List.of(add)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo("ID_TAKEN"));
        assertThat(journeys.byId(SHOP, two.id()).block()).isEqualTo(two);

        Journey elsewhere = new TestMaps(journeys, OTHER).drawShop();
        assertThat(new TestMaps(journeys, OTHER)
                        .edit(elsewhere, List.of(add))
                        .journey()
                        .stages())
                .hasSize(elsewhere.stages().size() + 1);
    }

    @Test
    void leavesNothingOfADeletedJourney() {
        Journey kept = maps.drawShop();
        long before = elements();
        Journey deleted = maps.drawShop();

        assertThat(journeys.delete(SHOP, deleted.id()).block()).isTrue();
        assertThat(journeys.delete(SHOP, deleted.id()).block()).isFalse();
        assertThat(journeys.byId(SHOP, deleted.id()).block()).isNull();
        assertThat(elements()).isEqualTo(before);
        assertThat(journeys.byId(SHOP, kept.id()).block()).isEqualTo(kept);
    }

    @Test
    void storesADrawingOnceHoweverOftenItIsSent() {
        Journey drawn = maps.drawShop();
        long before = elements();
        maps.addAgain();
        assertThat(elements()).isEqualTo(before);
        assertThat(journeys.byId(SHOP, drawn.id()).block()).isEqualTo(drawn);
    }

    @Test
    void listsJourneysLastChangedFirst() {
        List<JourneyId> order = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            order.addFirst(maps.drawShop().id());
        }
        JourneyId touched = order.remove(4);
        Journey now = journeys.byId(SHOP, touched).block();
        maps.edit(now, List.of(new AddStage(StageId.random(), "New", new OrderKey("z"), null)));
        order.addFirst(touched);

        assertThat(read(false)).isEqualTo(order);
        Collections.reverse(order);
        assertThat(read(true)).isEqualTo(order);
    }

    private List<JourneyId> read(boolean backwards) {
        List<JourneyId> ids = new ArrayList<>();
        String cursor = null;
        while (true) {
            PageRequest request =
                    backwards ? PageRequest.of(null, null, 3, cursor) : PageRequest.of(3, cursor, null, null);
            Connection<Journey> page = journeys.page(SHOP, request).block();
            assertThat(page.totalCount()).isEqualTo(7);
            List<JourneyId> found =
                    page.edges().stream().map(Edge::node).map(Journey::id).toList();
            ids.addAll(backwards ? found.reversed() : found);
            cursor = backwards ? page.pageInfo().startCursor() : page.pageInfo().endCursor();
            if (!(backwards
                    ? page.pageInfo().hasPreviousPage()
                    : page.pageInfo().hasNextPage())) {
                return ids;
            }
        }
    }

    private long elements() {
        try (var session = driver.session()) {
            return session.run(
                            "MATCH (n) WHERE NOT n:__Neo4jMigration OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) + count(r) AS count")
                    .single()
                    .get("count")
                    .asLong();
        }
    }

    private static String refusalOf(Runnable work) {
        try {
            work.run();
            throw new AssertionError("Nothing was refused");
        } catch (Refusal refusal) {
            return refusal.getMessage();
        }
    }
}
