package io.desirepath.evidence.neo4j;

import static io.desirepath.evidence.neo4j.Instance.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.evidence.Appended;
import io.desirepath.evidence.CustomerBatch;
import io.desirepath.evidence.CustomerDraft;
import io.desirepath.evidence.Dictionaries;
import io.desirepath.evidence.ImportId;
import io.desirepath.evidence.Pseudonyms;
import io.desirepath.support.DatabaseTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

@DatabaseTest
class CustomersIT {
    private static final ImportId IMPORT = ImportId.random();

    @Test
    void countsOnlyWhatChangesAndKeepsAllThatIsSaid(Driver driver) {
        Instance instance = new Instance(driver);
        Appended first = append(
                instance,
                new CustomerDraft("anna", Map.of("plan", "gold")),
                new CustomerDraft("ben", Map.of()),
                new CustomerDraft("anna", Map.of("plan", "gold")));
        assertThat(first.accepted()).isEqualTo(2);
        assertThat(first.duplicates().stream()).containsExactly(2);

        Appended second = append(
                new Instance(driver),
                new CustomerDraft("anna", Map.of("plan", "silver", "region", "north")),
                new CustomerDraft("ben", Map.of()),
                new CustomerDraft("anna", Map.of("region", "north")));
        assertThat(second.accepted()).isEqualTo(1);
        assertThat(second.duplicates().stream()).containsExactly(1, 2);

        CustomerBatch batch = (CustomerBatch) instance.entries().getLast();
        Dictionaries words = instance.feed.dictionaries(WORKSPACE).block();
        assertThat(batch.customer())
                .containsExactly(Instance.hash("anna"), Instance.hash("ben"), Instance.hash("anna"));
        assertThat(batch.attributeCodes()).hasSize(2);
        assertThat(value(words, batch, "plan")).isEqualTo("silver");
        assertThat(value(words, batch, "region")).isEqualTo("north");
    }

    @Test
    void keepsCodesAndNoNamesOnTheNodes(Driver driver) {
        Instance instance = new Instance(driver);
        append(instance, new CustomerDraft("anna", Map.of("plan", "gold")));
        Record node = driver.executableQuery("MATCH (c:Customer) RETURN c")
                .execute()
                .records()
                .getFirst();
        Value customer = node.get("c");
        assertThat(customer.get("key").asLong()).isEqualTo(Instance.hash("anna"));
        assertThat(customer.get("pseudonym").asString()).isEqualTo(Pseudonyms.pseudonym(Instance.hash("anna")));
        assertThat(customer.get("attributes").asList(Value::asInt)).containsExactly(0);
        assertThat(customer.get("values").asList(Value::asInt)).containsExactly(0);
        assertThat(customer.keys())
                .containsExactlyInAnyOrder("workspace", "key", "pseudonym", "attributes", "values", "revision");
    }

    private static String value(Dictionaries words, CustomerBatch batch, String name) {
        for (int i = 0; i < batch.attributeCodes().length; i++) {
            var attribute = words.attributes().get(batch.attributeCodes()[i]);
            if (attribute.name().equals(name)) {
                return attribute.values().get(batch.values()[i][0]);
            }
        }
        throw new AssertionError("No attribute " + name);
    }

    private static Appended append(Instance instance, CustomerDraft... drafts) {
        return instance.customers.append(WORKSPACE, IMPORT, List.of(drafts)).block();
    }
}
