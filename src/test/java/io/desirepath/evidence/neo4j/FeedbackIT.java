package io.desirepath.evidence.neo4j;

import static io.desirepath.evidence.neo4j.Instance.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.desirepath.evidence.Appended;
import io.desirepath.evidence.Dictionaries;
import io.desirepath.evidence.Feedback;
import io.desirepath.evidence.FeedbackBatch;
import io.desirepath.evidence.FeedbackDraft;
import io.desirepath.evidence.FeedbackFilter;
import io.desirepath.evidence.ImportId;
import io.desirepath.evidence.Metric;
import io.desirepath.evidence.Subject;
import io.desirepath.evidence.SubjectKind;
import io.desirepath.evidence.Survey;
import io.desirepath.evidence.SurveyDraft;
import io.desirepath.shared.Refusal;
import io.desirepath.shared.TimeRange;
import io.desirepath.support.DatabaseTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import reactor.core.publisher.Flux;

@DatabaseTest
class FeedbackIT {
    private static final ImportId IMPORT = ImportId.random();

    @Test
    void storesAResponseOnceWhoeverSendsItWhen(Driver driver) {
        Instance one = new Instance(driver);
        Instance other = new Instance(driver);
        List<FeedbackDraft> drafts = List.of(Said.score("a", "anna", 5), Said.score("b", "ben", 2));
        List<Appended> answers = Flux.range(0, 20)
                .flatMap(turn -> Flux.merge(
                        one.feedback.append(WORKSPACE, IMPORT, drafts), other.feedback.append(WORKSPACE, null, drafts)))
                .collectList()
                .block();
        assertThat(answers.stream().mapToInt(Appended::accepted).sum()).isEqualTo(2);
        assertThat(answers.stream().mapToInt(Appended::duplicate).sum()).isEqualTo(78);
        assertThat(new Instance(driver).feedback.append(WORKSPACE, IMPORT, drafts).block().duplicates().stream())
                .containsExactly(0, 1);
        assertThat(one.responses.count(WORKSPACE, FeedbackFilter.ALL).block()).isEqualTo(2);
    }

    @Test
    void refusesAScoreThatIsNotOnItsScaleAndStoresNothing(Driver driver) {
        Instance instance = new Instance(driver);
        List<FeedbackDraft> drafts = List.of(Said.score("a", "anna", 5), Said.score("b", "ben", 6));
        assertThatThrownBy(() ->
                        instance.feedback.append(WORKSPACE, IMPORT, drafts).block())
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.problem().code()).isEqualTo("SCORE_OUT_OF_RANGE");
                    assertThat(refusal.problem().path()).containsExactly("1", "score");
                    assertThat(refusal.problem().message()).contains("6").contains("CSAT, 1 to 5");
                });
        assertThat(instance.feed.revision(WORKSPACE).block()).isZero();
    }

    @Test
    void refusesASurveyThatNobodyDeclared(Driver driver) {
        Instance instance = new Instance(driver);
        assertThatThrownBy(() -> instance.feedback
                        .append(WORKSPACE, IMPORT, List.of(Said.surveyed("a", "anna", "Ease", 3)))
                        .block())
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.problem().code()).isEqualTo("UNKNOWN_SURVEY");
                    assertThat(refusal.problem().path()).containsExactly("0", "survey");
                });
    }

    @Test
    void readsScoresOnTheScaleTheyWereGivenOn(Driver driver) {
        SurveysInMemory surveys = new SurveysInMemory();
        Instance instance = new Instance(driver, Instance.PSEUDONYMS, new Instance.KeysInMemory(), surveys);
        surveys.declare(WORKSPACE, new SurveyDraft("Stars", 1, 10, true, 8, 4, null))
                .block();
        Survey ease = surveys.declare(WORKSPACE, new SurveyDraft("Ease", 1, 5, false, 2, 4, null))
                .block();
        instance.feedback
                .append(
                        WORKSPACE,
                        IMPORT,
                        List.of(
                                Said.score("a", "anna", 5),
                                Said.surveyed("b", "ben", "Ease", 4),
                                Said.comment("c", "cleo", "hm")))
                .block();

        FeedbackBatch batch = instance.feedbackBatches().getFirst();
        Dictionaries words = instance.feed.dictionaries(WORKSPACE).block();
        assertThat(words.scales()).extracting(Survey::name).containsExactly("CSAT", "NPS", "CES", "Stars", "Ease");
        assertThat(words.subjects())
                .containsExactly(
                        new Subject(SubjectKind.TOUCHPOINT, "Checkout"), new Subject(SubjectKind.STAGE, "Buying"));
        assertThat(batch.customer())
                .containsExactly(Instance.hash("anna"), Instance.hash("ben"), Instance.hash("cleo"));
        assertThat(batch.at()).containsOnly(Said.AT.toEpochMilli());
        assertThat(batch.subject()).containsExactly(0, 1, 0);
        assertThat(batch.scale()).containsExactly(Metric.CSAT.code(), 4, FeedbackBatch.NO_SCALE);
        assertThat(batch.score()).containsExactly(5, 4, 0);
        assertThat(batch.commented().stream()).containsExactly(2);
        assertThat(batch.importId()).isEqualTo(IMPORT);

        Feedback answer = instance.responses
                .byKeys(WORKSPACE, List.of(Instance.hash("b"), 77L))
                .blockLast();
        assertThat(answer.survey()).isEqualTo(ease);
        assertThat(answer.metric()).isNull();
        assertThat(answer.score()).isEqualTo(4);
        assertThat(answer.at()).isEqualTo(Said.AT);
        assertThat(answer.subjectKind()).isEqualTo(SubjectKind.STAGE);
        assertThat(answer.subject()).isEqualTo("Buying");
        FeedbackFilter low = new FeedbackFilter(null, TimeRange.ALWAYS, true, false);
        assertThat(instance.responses
                        .newest(WORKSPACE, low, null, 9)
                        .map(Feedback::key)
                        .collectList()
                        .block())
                .containsExactly(Instance.hash("b"));
    }

    @Test
    void listsTheNewestFirstAndGoesOnBehindAResponse(Driver driver) {
        Instance instance = new Instance(driver);
        instance.feedback
                .append(
                        WORKSPACE,
                        IMPORT,
                        List.of(
                                Said.complaint("a", "anna", "late", 1),
                                Said.complaint("b", "ben", "later", 3),
                                Said.complaint("c", "cleo", "broken", 3),
                                Said.score("d", "dora", 4)))
                .block();
        List<Feedback> all = instance.responses
                .newest(WORKSPACE, FeedbackFilter.ALL, null, 10)
                .collectList()
                .block();
        assertThat(all).extracting(Feedback::comment).containsExactlyInAnyOrder("late", "later", "broken", null);
        assertThat(all).extracting(Feedback::at).isSortedAccordingTo((a, b) -> b.compareTo(a));
        for (int i = 0; i < all.size(); i++) {
            assertThat(instance.responses
                            .newest(WORKSPACE, FeedbackFilter.ALL, all.get(i), 2)
                            .collectList()
                            .block())
                    .isEqualTo(all.subList(i + 1, Math.min(i + 3, all.size())));
        }

        int delivery = code(instance, "Delivery");
        FeedbackFilter lately =
                new FeedbackFilter(Set.of(delivery), new TimeRange(Said.AT.plusSeconds(86_401), null), false, true);
        assertThat(instance.responses
                        .newest(WORKSPACE, lately, null, 10)
                        .map(Feedback::comment)
                        .collect(Collectors.toSet())
                        .block())
                .containsExactlyInAnyOrder("later", "broken");
        assertThat(instance.responses.count(WORKSPACE, lately).block()).isEqualTo(2);
        FeedbackFilter nothing = new FeedbackFilter(Set.of(), TimeRange.ALWAYS, false, false);
        assertThat(instance.responses.count(WORKSPACE, nothing).block()).isZero();
    }

    @Test
    void sealsCommentsInTheStoreAndOpensThemForReaders(Driver driver) {
        Instance.KeysInMemory keys = new Instance.KeysInMemory();
        Instance instance = new Instance(driver, Instance.PSEUDONYMS, keys, new SurveysInMemory());
        instance.feedback
                .append(WORKSPACE, IMPORT, List.of(Said.comment("a", "anna", "The parcel never came")))
                .block();

        byte[] stored = driver.executableQuery("MATCH (r:Feedback) RETURN r.comment AS comment")
                .execute()
                .records()
                .getFirst()
                .get("comment")
                .asByteArray();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("parcel");
        assertThat(everyString(driver)).noneMatch(text -> text.contains("parcel") || text.contains("anna"));
        assertThat(only(instance).comment()).isEqualTo("The parcel never came");
        assertThat(only(instance).customerKey()).isEqualTo(Instance.hash("anna"));

        keys.keys.clear();
        assertThat(only(instance).comment()).isNull();
    }

    private static Feedback only(Instance instance) {
        return instance.responses
                .newest(WORKSPACE, FeedbackFilter.ALL, null, 2)
                .collectList()
                .block()
                .getFirst();
    }

    private static List<String> everyString(Driver driver) {
        return driver.executableQuery("""
                        MATCH (n) UNWIND keys(n) AS key
                        WITH n[key] AS value WHERE value IS :: STRING
                        RETURN value
                        """).execute().records().stream()
                .map(found -> found.get("value").asString())
                .toList();
    }

    private static int code(Instance instance, String touchpoint) {
        return instance.feed
                .dictionaries(WORKSPACE)
                .block()
                .subjects()
                .indexOf(new Subject(SubjectKind.TOUCHPOINT, touchpoint));
    }
}
