package io.desirepath.evidence.neo4j;

import static io.desirepath.evidence.DraftInteractions.numbered;
import static io.desirepath.evidence.neo4j.Instance.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.evidence.Dictionaries;
import io.desirepath.evidence.FeedEntry;
import io.desirepath.evidence.ImportId;
import io.desirepath.evidence.InteractionBatch;
import io.desirepath.evidence.InteractionDraft;
import io.desirepath.evidence.InteractionDrafts;
import io.desirepath.shared.WorkspaceId;
import io.desirepath.support.DatabaseTest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

@DatabaseTest
class FeedIT {
    private static final ImportId IMPORT = ImportId.random();
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00.123Z");

    @Test
    void givesBackWhatWasTaken(Driver driver) {
        Instance instance = new Instance(driver);
        InteractionDraft bare = new InteractionDraft(
                "a", "anna", null, AT, 0, "Search", null, Double.NaN, Double.NaN, null, false, Arrays.asList(null, ""));
        InteractionDraft full = new InteractionDraft(
                "b",
                "ben",
                "order 7",
                AT.plusMillis(1),
                -3,
                "Pay",
                "shop",
                12.5,
                0.25,
                AT.plusSeconds(60),
                true,
                List.of("gold", "north"));
        instance.interactions
                .append(WORKSPACE, IMPORT, new InteractionDrafts(List.of("plan", "region"), List.of(bare, full)))
                .block();

        InteractionBatch batch = instance.batches().getFirst();
        Dictionaries words = instance.feed.dictionaries(WORKSPACE).block();
        assertThat(batch.revision()).isEqualTo(1);
        assertThat(batch.importId()).isEqualTo(IMPORT);
        assertThat(batch.id()).containsExactly(Instance.hash("a"), Instance.hash("b"));
        assertThat(batch.customer()).containsExactly(Instance.hash("anna"), Instance.hash("ben"));
        assertThat(batch.at()).containsExactly(AT.toEpochMilli(), AT.toEpochMilli() + 1);
        assertThat(Arrays.stream(batch.name())
                        .mapToObj(code -> words.subjects().get(code).name()))
                .containsExactly("Search", "Pay");
        assertThat(batch.sequence()).containsExactly(0, -3);
        assertThat(batch.channel()).containsExactly(InteractionBatch.NONE, 0);
        assertThat(words.channels()).containsExactly("shop");
        assertThat(batch.caseId()).containsExactly(0, Instance.hash("order 7"));
        assertThat(batch.value()).containsExactly(Double.NaN, 12.5);
        assertThat(batch.cost()).containsExactly(Double.NaN, 0.25);
        assertThat(batch.end())
                .containsExactly(InteractionBatch.NO_INSTANT, AT.plusSeconds(60).toEpochMilli());
        assertThat(batch.undated().stream()).containsExactly(1);
        assertThat(Arrays.stream(batch.attributeCodes())
                        .mapToObj(code -> words.attributes().get(code).name()))
                .containsExactlyInAnyOrder("plan", "region");
        for (int i = 0; i < 2; i++) {
            var attribute = words.attributes().get(batch.attributeCodes()[i]);
            boolean isPlan = attribute.name().equals("plan");
            int[] codes = batch.attributes()[i];
            assertThat(codes[0] == InteractionBatch.NONE).isEqualTo(isPlan);
            assertThat(attribute.values().get(codes[1])).isEqualTo(isPlan ? "gold" : "north");
        }
    }

    @Test
    void goesOnBehindAnyRevision(Driver driver) {
        Instance instance = new Instance(driver);
        int entries = 150;
        for (int i = 0; i < entries; i++) {
            instance.interactions.append(WORKSPACE, IMPORT, numbered(i, i + 1)).block();
        }
        for (long after : new long[] {0, 1, 63, 64, 65, 149, 150, 151}) {
            assertThat(instance.feed
                            .after(WORKSPACE, after)
                            .map(FeedEntry::revision)
                            .collectList()
                            .block())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(after + 1, entries).boxed().toList());
        }
        assertThat(instance.feed.after(WORKSPACE, 0).take(3).collectList().block())
                .extracting(FeedEntry::revision)
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void keepsNoWordsOfWorkspacesWithoutEvidence(Driver driver) {
        Instance instance = new Instance(driver);
        for (int i = 0; i < 20; i++) {
            Dictionaries words =
                    instance.feed.dictionaries(new WorkspaceId("invented-" + i)).block();
            assertThat(words.subjects()).isEmpty();
            assertThat(words.scales()).hasSize(3);
        }
        assertThat(instance.feed.kept()).isZero();

        instance.interactions.append(WORKSPACE, IMPORT, numbered(0, 10)).block();
        assertThat(instance.feed.dictionaries(WORKSPACE).block().subjects()).hasSize(7);
        assertThat(instance.feed.kept()).isEqualTo(1);
    }
}
