package io.desirepath.evidence.neo4j;

import static io.desirepath.evidence.DraftInteractions.numbered;
import static io.desirepath.evidence.neo4j.Instance.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.desirepath.evidence.Appended;
import io.desirepath.evidence.Dictionaries;
import io.desirepath.evidence.DraftInteractions;
import io.desirepath.evidence.FeedEntry;
import io.desirepath.evidence.ImportId;
import io.desirepath.evidence.InteractionDraft;
import io.desirepath.evidence.InteractionDrafts;
import io.desirepath.evidence.Pseudonyms;
import io.desirepath.shared.Refusal;
import io.desirepath.shared.WorkspaceId;
import io.desirepath.support.DatabaseTest;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@DatabaseTest
class ExactlyOnceIT {
    private static final ImportId IMPORT = ImportId.random();

    @Test
    void knowsAResentInteractionForEver(Driver driver) {
        Instance first = new Instance(driver);
        Appended once = append(first, numbered(0, 500));
        assertThat(once.accepted()).isEqualTo(500);
        assertThat(once.revision()).isEqualTo(1);

        assertAllKnown(append(first, numbered(0, 500)), 500);
        assertAllKnown(append(new Instance(driver), numbered(0, 500)), 500);

        Appended overlapping = append(new Instance(driver), numbered(490, 510));
        assertThat(overlapping.accepted()).isEqualTo(10);
        assertThat(overlapping.duplicates().stream()).containsExactlyElementsOf(range(0, 10));
        assertThat(overlapping.revision()).isEqualTo(2);
        assertEachStoredOnce(first, 510);
    }

    @Test
    void knowsRepeatsWithinOneCall(Driver driver) {
        List<InteractionDraft> rows =
                Stream.of(1, 2, 1, 3, 2).map(DraftInteractions::numbered).toList();
        Appended appended = append(new Instance(driver), new InteractionDrafts(List.of("plan"), rows));
        assertThat(appended.accepted()).isEqualTo(3);
        assertThat(appended.duplicates().stream()).containsExactly(2, 4);
        assertThat(appended.duplicate()).isEqualTo(2);
    }

    @Test
    void storesWhatTwoInstancesSendAtOnceExactlyOnce(Driver driver) {
        Instance one = new Instance(driver);
        Instance other = new Instance(driver);
        int batches = 100;
        List<Appended> answers = Flux.range(0, batches)
                .flatMap(batch -> Flux.merge(
                        one.interactions.append(WORKSPACE, IMPORT, numbered(batch * 50, batch * 50 + 50)),
                        other.interactions.append(WORKSPACE, IMPORT, numbered(batch * 50, batch * 50 + 50))))
                .collectList()
                .block();

        assertThat(answers.stream().mapToInt(Appended::accepted).sum()).isEqualTo(batches * 50);
        assertThat(answers.stream().mapToInt(Appended::duplicate).sum()).isEqualTo(batches * 50);
        assertEachStoredOnce(one, batches * 50);
        List<FeedEntry> entries = one.entries();
        assertThat(entries.stream().map(FeedEntry::revision))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, entries.size()).boxed().toList());
        assertThat(one.feed.revision(WORKSPACE).block()).isEqualTo(entries.size());
    }

    @Test
    void groupsLiveInteractionsIntoFewCommits(Driver driver) {
        Instance instance = new Instance(driver);
        List<Appended> answers = Flux.range(0, 200)
                .flatMap(number -> instance.interactions.append(WORKSPACE, null, numbered(number, number + 1)), 200)
                .collectList()
                .block();
        assertThat(answers).allMatch(answer -> answer.accepted() == 1);
        assertEachStoredOnce(instance, 200);
        assertThat(instance.entries()).hasSizeLessThan(20);
    }

    @Test
    void codesWordsAlikeWhenTwoInstancesLearnThemAtOnce(Driver driver) {
        Instance one = new Instance(driver);
        Instance other = new Instance(driver);
        Flux.range(0, 15)
                .flatMap(number -> Flux.merge(learn(one, "a" + number, number), learn(other, "b" + number, number)))
                .blockLast();

        for (Instance reader : List.of(one, other, new Instance(driver))) {
            Dictionaries words = reader.feed.dictionaries(WORKSPACE).block();
            assertThat(words.subjects()).hasSize(15).doesNotHaveDuplicates();
            assertThat(words.channels()).containsExactly("web");
            assertThat(words.attributes()).singleElement().satisfies(attribute -> {
                assertThat(attribute.name()).isEqualTo("plan");
                assertThat(attribute.values()).hasSize(15).doesNotHaveDuplicates();
            });
            reader.batches().forEach(batch -> {
                for (int row = 0; row < batch.count(); row++) {
                    String name = words.subjects().get(batch.name()[row]).name();
                    String value = words.attributes().getFirst().values().get(batch.attributes()[0][row]);
                    assertThat(value).isEqualTo("value of " + name);
                }
            });
        }
    }

    @Test
    void refusesWhatOutgrowsAVocabularyAndStoresNoneOfIt(Driver driver) {
        Instance instance = new Instance(driver);
        append(instance, attributes("i0", 0, WordKind.ATTRIBUTE.most()));
        assertThatThrownBy(() -> append(instance, attributes("i1", 1, WordKind.ATTRIBUTE.most() + 1)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo("TOO_MANY_ATTRIBUTES"));
        assertThat(instance.feed.revision(WORKSPACE).block()).isEqualTo(1);
        assertThat(append(instance, attributes("i1", 0, WordKind.ATTRIBUTE.most()))
                        .accepted())
                .isEqualTo(1);
    }

    @Test
    void refusesToFillAWorkspaceUnderOtherKeys(Driver driver) {
        append(new Instance(driver), numbered(0, 3));
        byte[] secret = new byte[Pseudonyms.SECRET_BYTES];
        secret[0] = 1;
        Instance stranger =
                new Instance(driver, new Pseudonyms(secret), new Instance.KeysInMemory(), new SurveysInMemory());
        assertThatThrownBy(() -> append(stranger, numbered(3, 6)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo("KEYS_MISMATCH"));
    }

    @Test
    void beginsAnewWhereTheStoreWasEmptied(Driver driver) {
        Instance instance = new Instance(driver);
        append(instance, numbered(0, 10));
        driver.executableQuery("MATCH (n) WHERE NOT n:__Neo4jMigration DETACH DELETE n")
                .execute();
        assertThat(append(instance, numbered(0, 10)).accepted()).isEqualTo(10);
        assertThat(instance.feed.dictionaries(WORKSPACE).block().subjects()).hasSize(7);
    }

    @Test
    void keepsWorkspacesApart(Driver driver) {
        Instance instance = new Instance(driver);
        append(instance, numbered(0, 10));
        WorkspaceId elsewhere = new WorkspaceId("elsewhere");
        assertThat(instance.feed.revision(elsewhere).block()).isZero();
        assertThat(instance.feed.after(elsewhere, 0).collectList().block()).isEmpty();
        assertThat(instance.interactions
                        .append(elsewhere, IMPORT, numbered(0, 10))
                        .block()
                        .accepted())
                .isEqualTo(10);
        assertThat(instance.stored()).hasSize(10);
    }

    private static Mono<Appended> learn(Instance instance, String id, int number) {
        InteractionDraft draft = DraftInteractions.draft(id, "name" + number, "value of name" + number);
        return instance.interactions.append(WORKSPACE, IMPORT, new InteractionDrafts(List.of("plan"), List.of(draft)));
    }

    private static InteractionDrafts attributes(String id, int from, int to) {
        List<String> names = IntStream.range(from, to).mapToObj(i -> "a" + i).toList();
        InteractionDraft one = DraftInteractions.draft(id, "name", "value");
        List<@Nullable String> values = Collections.nCopies(names.size(), "v");
        InteractionDraft many = new InteractionDraft(
                one.id(),
                one.customer(),
                null,
                one.at(),
                0,
                one.name(),
                null,
                Double.NaN,
                Double.NaN,
                null,
                false,
                values);
        return new InteractionDrafts(names, List.of(many));
    }

    private static Appended append(Instance instance, InteractionDrafts drafts) {
        return instance.interactions.append(WORKSPACE, IMPORT, drafts).block();
    }

    private static void assertAllKnown(Appended answer, int count) {
        assertThat(answer.accepted()).isZero();
        assertThat(answer.duplicate()).isEqualTo(count);
    }

    private static void assertEachStoredOnce(Instance instance, int count) {
        Map<Long, Integer> stored = instance.stored();
        assertThat(stored.values()).containsOnly(1);
        assertThat(stored.keySet())
                .isEqualTo(new HashSet<>(IntStream.range(0, count)
                        .mapToObj(number -> Instance.hash("i" + number))
                        .toList()));
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }
}
