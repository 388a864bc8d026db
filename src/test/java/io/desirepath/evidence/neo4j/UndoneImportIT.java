package io.desirepath.evidence.neo4j;

import static io.desirepath.evidence.DraftInteractions.numbered;
import static io.desirepath.evidence.neo4j.Instance.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.desirepath.evidence.CustomerBatch;
import io.desirepath.evidence.CustomerDraft;
import io.desirepath.evidence.FeedEntry;
import io.desirepath.evidence.FeedbackFilter;
import io.desirepath.evidence.ImportId;
import io.desirepath.evidence.ImportUndone;
import io.desirepath.shared.Refusal;
import io.desirepath.support.DatabaseTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        assertThat(known(instance, "anna")).containsOnly(Map.entry("plan", "gold"), Map.entry("region", "south"));
        assertThat(known(instance, "ben")).isEmpty();
        assertThat(customers(driver)).isEqualTo(1);

        instance.imports.undo(WORKSPACE, FIRST).block();
        assertThat(known(instance, "anna")).containsOnly(Map.entry("region", "south"));

        instance.imports.undo(WORKSPACE, third).block();
        assertThat(known(instance, "anna")).isEmpty();
        assertThat(customers(driver)).isZero();
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
                        if (batch.customer()[row] == Instance.hash(customer) && value == CustomerBatch.CLEARED) {
                            known.remove(attribute.name());
                        } else if (batch.customer()[row] == Instance.hash(customer)
                                && value != CustomerBatch.UNCHANGED) {
                            known.put(attribute.name(), attribute.values().get(value));
                        }
                    }
                }
            }
        }
        return known;
    }

    private static void customers(Instance instance, ImportId importId, String customer, Map<String, String> values) {
        instance.customers
                .append(WORKSPACE, importId, List.of(new CustomerDraft(customer, values)))
                .block();
    }

    private static int append(Instance instance, ImportId importId, int from, int to) {
        return instance.interactions
                .append(WORKSPACE, importId, numbered(from, to))
                .block()
                .accepted();
    }

    private static long customers(Driver driver) {
        return driver.executableQuery("MATCH (c:Customer) RETURN count(c) AS count")
                .execute()
                .records()
                .getFirst()
                .get("count")
                .asLong();
    }
}
