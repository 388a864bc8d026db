package io.desirepath.evidence.neo4j;

import static io.desirepath.evidence.DraftInteractions.numbered;
import static io.desirepath.evidence.neo4j.Instance.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.desirepath.evidence.Appended;
import io.desirepath.evidence.CustomerBatch;
import io.desirepath.evidence.CustomerDraft;
import io.desirepath.evidence.FeedEntry;
import io.desirepath.evidence.Feedback;
import io.desirepath.evidence.FeedbackDraft;
import io.desirepath.evidence.FeedbackFilter;
import io.desirepath.evidence.ImportId;
import io.desirepath.evidence.ImportUndone;
import io.desirepath.evidence.InteractionBatch;
import io.desirepath.shared.Refusal;
import io.desirepath.support.DatabaseTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

@DatabaseTest
class UndoneImportIT {
    private static final ImportId FIRST = ImportId.random();
    private static final ImportId SECOND = ImportId.random();

    @Test
    void releasesItsIdsInEveryInstance(Driver driver) {
        Instance one = new Instance(driver);
        Instance other = new Instance(driver);
        append(one, FIRST, 0, 10);
        append(other, SECOND, 5, 20);

        assertThat(one.imports.undo(WORKSPACE, FIRST).block()).isEqualTo(10);
        assertThat(one.stored()).hasSize(10);

        ImportId again = ImportId.random();
        assertThat(append(other, again, 0, 20)).isEqualTo(10);
        assertThat(append(one, again, 0, 20)).isZero();
        assertThat(append(new Instance(driver), again, 0, 20)).isZero();
        assertThat(one.stored())
                .hasSize(20)
                .allSatisfy((id, times) -> assertThat(times).isEqualTo(1));
    }

    @Test
    void staysInTheFeedAsAnEntryWithoutItsBatches(Driver driver) {
        Instance instance = new Instance(driver);
        append(instance, FIRST, 0, 10);
        append(instance, SECOND, 10, 20);
        append(instance, FIRST, 20, 30);
        instance.imports.undo(WORKSPACE, FIRST).block();

        List<FeedEntry> entries = instance.entries();
        assertThat(entries).extracting(FeedEntry::revision).containsExactly(2L, 4L);
        assertThat(entries.getLast()).isEqualTo(new ImportUndone(4, FIRST));
        assertThat(instance.feed.after(WORKSPACE, 3).collectList().block()).containsExactly(new ImportUndone(4, FIRST));
    }

    @Test
    void isUndoneOnceAndTakesNoMore(Driver driver) {
        Instance instance = new Instance(driver);
        append(instance, FIRST, 0, 10);
        assertThat(instance.imports.undo(WORKSPACE, FIRST).block()).isEqualTo(10);
        assertThat(instance.imports.undo(WORKSPACE, FIRST).block()).isZero();
        assertThat(instance.feed.revision(WORKSPACE).block()).isEqualTo(2);
        for (Instance any : List.of(instance, new Instance(driver))) {
            assertThatThrownBy(() -> append(any, FIRST, 10, 20))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.problem().code()).isEqualTo("IMPORT_UNDONE"));
        }
    }

    @Test
    void takesItsFeedbackAlong(Driver driver) {
        Instance instance = new Instance(driver);
        instance.feedback
                .append(WORKSPACE, FIRST, List.of(Said.score("a", "anna", 5), Said.comment("b", "ben", "good")))
                .block();
        instance.feedback
                .append(WORKSPACE, SECOND, List.of(Said.score("c", "anna", 3)))
                .block();
        assertThat(instance.imports.undo(WORKSPACE, FIRST).block()).isEqualTo(2);
        instance.leftovers.clear();

        assertThat(instance.responses.count(WORKSPACE, FeedbackFilter.ALL).block())
                .isEqualTo(1);
        assertThat(instance.feedbackBatches())
                .singleElement()
                .satisfies(batch -> assertThat(batch.id()).containsExactly(Instance.hash("c")));
        assertThat(customers(driver)).isEqualTo(1);
        assertThat(instance.feedback
                        .append(WORKSPACE, ImportId.random(), List.of(Said.score("a", "anna", 4)))
                        .block()
                        .accepted())
                .isEqualTo(1);
    }

    @Test
    void makesCustomersKnownAsIfItHadNeverBeen(Driver driver) {
        Instance instance = new Instance(driver);
        customers(instance, FIRST, "anna", Map.of("plan", "gold", "region", "north"));
        customers(instance, SECOND, "anna", Map.of("plan", "silver"));
        customers(instance, SECOND, "ben", Map.of("plan", "bronze"));
        ImportId third = ImportId.random();
        customers(instance, third, "anna", Map.of("region", "south"));

        instance.imports.undo(WORKSPACE, SECOND).block();
        instance.leftovers.clear();
        assertThat(known(instance, "anna")).containsOnly(Map.entry("plan", "gold"), Map.entry("region", "south"));
        assertThat(known(instance, "ben")).isEmpty();
        assertThat(customers(driver)).isEqualTo(1);

        instance.imports.undo(WORKSPACE, FIRST).block();
        instance.leftovers.clear();
        assertThat(known(instance, "anna")).containsOnly(Map.entry("region", "south"));

        instance.imports.undo(WORKSPACE, third).block();
        instance.leftovers.clear();
        assertThat(known(instance, "anna")).isEmpty();
        assertThat(customers(driver)).isZero();
    }

    @Test
    void leavesWhatAnotherSaysToo(Driver driver) {
        Instance instance = new Instance(driver);
        customers(instance, FIRST, "anna", Map.of("plan", "gold", "region", "north"));
        assertThat(customers(instance, SECOND, "anna", Map.of("plan", "gold")).duplicate())
                .isEqualTo(1);

        instance.imports.undo(WORKSPACE, FIRST).block();
        for (int clearings = 0; clearings < 2; clearings++) {
            assertThat(known(instance, "anna")).containsOnly(Map.entry("plan", "gold"));
            assertThat(customers(instance, SECOND, "anna", Map.of("plan", "gold"))
                            .duplicate())
                    .isEqualTo(1);
            instance.leftovers.clear();
        }
        assertThat(customers(instance, SECOND, "anna", Map.of("region", "north"))
                        .accepted())
                .isEqualTo(1);
    }

    @Test
    void isGoneAtOnceWhateverItLeavesInTheStore(Driver driver) {
        Instance instance = new Instance(driver);
        Instance other = new Instance(driver);
        append(instance, FIRST, 0, 10);
        customers(instance, FIRST, "anna", Map.of("plan", "gold"));
        say(other, FIRST, Said.score("a", "anna", 1), Said.comment("b", "ben", "bad"));
        say(other, SECOND, Said.score("c", "anna", 3));
        List<Feedback> shown = responses(instance);

        instance.imports.undo(WORKSPACE, FIRST).block();
        assertThat(nodes(driver, "Feedback")).as("still in the store").isEqualTo(3);
        assertThat(responses(other)).containsExactlyElementsOf(shown.subList(2, 3));
        assertThat(other.responses
                        .byKeys(WORKSPACE, List.of(Instance.hash("a"), Instance.hash("c")))
                        .collectList()
                        .block())
                .extracting(Feedback::key)
                .containsExactly(Instance.hash("c"));
        assertThat(known(other, "anna")).isEmpty();
        assertThat(other.stored()).isEmpty();

        ImportId again = ImportId.random();
        assertThat(append(other, again, 0, 10)).isEqualTo(10);
        assertThat(say(other, again, Said.score("a", "zoe", 5), Said.score("c", "anna", 5))
                        .accepted())
                .isEqualTo(1);
        assertThat(customers(other, again, "anna", Map.of("plan", "gold")).accepted())
                .isEqualTo(1);
        for (int clearings = 0; clearings < 2; clearings++) {
            assertThat(responses(instance))
                    .extracting(Feedback::key)
                    .containsExactlyInAnyOrder(Instance.hash("a"), Instance.hash("c"));
            assertThat(known(instance, "anna")).containsOnly(Map.entry("plan", "gold"));
            instance.leftovers.clear();
        }
        assertThat(nodes(driver, "Feedback")).isEqualTo(2);
        assertThat(nodes(driver, "Customer")).as("ben is gone").isEqualTo(2);
        assertThat(customers(instance, ImportId.random(), "anna", Map.of("plan", "gold"))
                        .accepted())
                .as("the node says so, too")
                .isZero();
    }

    @Test
    void isClearedByWhoeverComesNextAfterACrashBetweenAnyTwoSteps(Driver driver) {
        Instance instance = new Instance(driver);
        customers(instance, SECOND, "c0", Map.of("plan", "silver"));
        for (int i = 0; i < 3; i++) {
            append(instance, FIRST, i * 10, i * 10 + 10);
            customers(instance, FIRST, "c" + i, Map.of("plan", "gold"));
            say(instance, FIRST, Said.score("a" + i, "c" + i, 1));
        }
        append(instance, SECOND, 30, 40);
        say(instance, SECOND, Said.score("b", "c0", 5));
        instance.imports.undo(WORKSPACE, FIRST).block();

        int crashes = 0;
        while (crashes < 20 && nodes(driver, "Feed {undoing: []}") == 0) {
            Leftovers crashing = new Leftovers(CrashingDriver.after(driver, crashes));
            try {
                crashing.clear();
            } catch (IllegalStateException crash) {
                assertThat(crash).hasMessage(CrashingDriver.MESSAGE);
                crashes++;
            }
            Instance next = new Instance(driver);
            assertThat(next.stored()).hasSize(10);
            assertThat(responses(next)).extracting(Feedback::key).containsExactly(Instance.hash("b"));
            assertThat(known(next, "c0")).containsOnly(Map.entry("plan", "silver"));
            assertThat(known(next, "c1")).isEmpty();
            assertThat(append(next, SECOND, 30, 40)).isZero();
        }
        assertThat(crashes).isBetween(4, 19);
        assertThat(nodes(driver, "Feedback")).isEqualTo(1);
        assertThat(nodes(driver, "Customer")).isEqualTo(1);
        assertThat(driver.executableQuery(
                                "MATCH (b:Batch) WHERE b.import = $import AND b.customer IS NOT NULL RETURN b")
                        .withParameters(Map.of("import", FIRST.value()))
                        .execute()
                        .records())
                .isEmpty();
        assertThat(append(instance, ImportId.random(), 0, 40)).isEqualTo(30);
        assertThat(append(new Instance(driver), ImportId.random(), 0, 40)).isZero();
    }

    @Test
    void mayBeUndoneAndClearedWhileItIsRead(Driver driver) {
        Instance instance = new Instance(driver);
        for (int i = 0; i < 150; i++) {
            append(instance, i % 2 == 0 ? FIRST : SECOND, i, i + 1);
        }
        List<FeedEntry> entries = new ArrayList<>();
        try (FeedReading reading = new FeedReading(driver.session(), WORKSPACE, 0)) {
            for (FeedEntry entry = reading.next(); entry != null; entry = reading.next()) {
                entries.add(entry);
                if (entries.size() == 10) {
                    append(instance, null, 500, 501);
                    instance.imports.undo(WORKSPACE, FIRST).block();
                    append(instance, null, 501, 502);
                    instance.leftovers.clear();
                }
            }
        }
        assertThat(entries.getLast()).isEqualTo(new ImportUndone(152, FIRST));
        assertThat(entries)
                .filteredOn(entry -> entry instanceof InteractionBatch batch && SECOND.equals(batch.importId()))
                .hasSize(75);
    }

    private static List<Feedback> responses(Instance instance) {
        List<Feedback> newest = instance.responses
                .newest(WORKSPACE, FeedbackFilter.ALL, null, 10)
                .sort(Comparator.comparingInt(feedback -> feedback.key() == Instance.hash("c") ? 1 : 0))
                .collectList()
                .block();
        assertThat(instance.responses.count(WORKSPACE, FeedbackFilter.ALL).block())
                .isEqualTo(newest.size());
        return newest;
    }

    private static Appended say(Instance instance, ImportId importId, FeedbackDraft... drafts) {
        return instance.feedback.append(WORKSPACE, importId, List.of(drafts)).block();
    }

    /** What a reader of the whole feed knows of a customer; the oracle is the rule that later values win. */
    private static Map<String, String> known(Instance instance, String customer) {
        var words = instance.feed.dictionaries(WORKSPACE).block();
        Map<String, String> known = new TreeMap<>();
        for (FeedEntry entry : instance.entries()) {
            if (entry instanceof CustomerBatch batch) {
                for (int row = 0; row < batch.count(); row++) {
                    for (int i = 0; i < batch.attributeCodes().length; i++) {
                        var attribute = words.attributes().get(batch.attributeCodes()[i]);
                        int value = batch.values()[i][row];
                        if (batch.customer()[row] == Instance.hash(customer) && value != CustomerBatch.UNCHANGED) {
                            known.put(attribute.name(), attribute.values().get(value));
                        }
                    }
                }
            }
        }
        return known;
    }

    private static Appended customers(
            Instance instance, ImportId importId, String customer, Map<String, String> values) {
        return instance.customers
                .append(WORKSPACE, importId, List.of(new CustomerDraft(customer, values)))
                .block();
    }

    private static int append(Instance instance, @Nullable ImportId importId, int from, int to) {
        return instance.interactions
                .append(WORKSPACE, importId, numbered(from, to))
                .block()
                .accepted();
    }

    private static long customers(Driver driver) {
        return nodes(driver, "Customer");
    }

    private static long nodes(Driver driver, String pattern) {
        return driver.executableQuery("MATCH (n:" + pattern + ") RETURN count(n) AS count")
                .execute()
                .records()
                .getFirst()
                .get("count")
                .asLong();
    }
}
