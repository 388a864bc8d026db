package io.desirepath.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.evidence.SubjectKind;
import io.desirepath.journey.AttributeCondition;
import io.desirepath.journey.Journey;
import io.desirepath.journey.Rule;
import io.desirepath.journey.RuleMatch;
import io.desirepath.journey.RuleOverlap;
import io.desirepath.journey.Touchpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JourneyMatchingTests {
    /** One customer's interactions a minute apart, each written as name, channel or null, device or null. */
    private static PlainEvidence evidence(@Nullable String[]... rows) {
        return new PlainEvidence()
                .interactions(IntStream.range(0, rows.length)
                        .mapToObj(i -> new PlainInteraction(
                                "anna",
                                60_000L * i,
                                0,
                                i,
                                String.valueOf(rows[i][0]),
                                rows[i][1],
                                null,
                                Double.NaN,
                                false,
                                rows[i][2] == null ? Map.of() : Map.of("device", rows[i][2])))
                        .toList());
    }

    private static @Nullable String[] row(String name, @Nullable String channel, @Nullable String device) {
        return new String[] {name, channel, device};
    }

    /** For each of the rows the touchpoint's name, "-" where it is unmapped. */
    private static List<String> taken(Projection projection, Journey journey) {
        Matching matching = JourneyMatching.of(projection, journey);
        List<String> taken = new ArrayList<>();
        InteractionRows.each(projection, (columns, row, customer) -> {
            int touchpoint = matching.touchpoint(columns, row);
            taken.add(
                    touchpoint == Matching.UNMAPPED
                            ? "-"
                            : journey.touchpoints().get(touchpoint).name());
        });
        return taken;
    }

    private static Rule rule(RuleMatch match, String... values) {
        return new Rule(match, List.of(values), List.of(), List.of());
    }

    private static Rule mobile(String name) {
        return new Rule(
                RuleMatch.EQUALS,
                List.of(name),
                List.of(),
                List.of(new AttributeCondition("device", List.of("phone", "tablet"))));
    }

    @Test
    void comparesNamesAsEachRuleSays() {
        Projection projection = evidence(
                        row("Home", null, null),
                        row("Basket", null, null),
                        row("Wish list", null, null),
                        row("pay/card", null, null),
                        row("pay", null, null),
                        row("step 12", null, null),
                        row("a step 12", null, null),
                        row("home", null, null))
                .projection();
        Journey journey = new DrawnMap("Shop")
                .stage("All")
                .touchpoint("Home", null)
                .touchpoint("Keep", rule(RuleMatch.ONE_OF, "Basket", "Wish list"))
                .touchpoint("Pay", rule(RuleMatch.PREFIX, "pay/"))
                .touchpoint("Steps", rule(RuleMatch.REGEX, "step [0-9]+"))
                .journey();

        assertThat(taken(projection, journey)).containsExactly("Home", "Keep", "Keep", "Pay", "-", "Steps", "-", "-");
        assertThat(BlindSpots.unmapped(projection, journey))
                .containsExactly(new NameCount("a step 12", 1), new NameCount("home", 1), new NameCount("pay", 1));
    }

    @Test
    void asksForTheChannelAndForAttributesWhereARuleDoes() {
        Projection projection = evidence(
                        row("Pay", "web", null),
                        row("Pay", "app", "phone"),
                        row("Pay", null, "desk"),
                        row("Pay", null, null))
                .projection();
        Journey journey = new DrawnMap("Shop")
                .stage("All")
                .touchpoint("On the web", new Rule(RuleMatch.EQUALS, List.of("Pay"), List.of("web"), List.of()))
                .touchpoint("On the way", mobile("Pay"))
                .touchpoint(
                        "On the moon",
                        new Rule(
                                RuleMatch.EQUALS,
                                List.of("Pay"),
                                List.of(),
                                List.of(new AttributeCondition("planet", List.of("moon")))))
                .journey();

        assertThat(taken(projection, journey)).containsExactly("On the web", "On the way", "-", "-");
        assertThat(BlindSpots.unmapped(projection, journey)).containsExactly(new NameCount("Pay", 2));
    }

    @Test
    void givesAnInteractionOfTwoRulesToTheFirstInStageOrder() {
        Projection projection = evidence(
                        row("Pay", null, "phone"),
                        row("Pay", null, "desk"),
                        row("Paid", null, "phone"),
                        row("Paid", null, "phone"))
                .projection();
        Journey journey = new DrawnMap("Shop")
                .stage("First")
                .touchpoint("Mobile", mobile("Pay"))
                .stage("Second")
                .touchpoint("Any", rule(RuleMatch.REGEX, "Pa(y|id)"))
                .touchpoint("Never", rule(RuleMatch.EQUALS, "Refund"))
                .touchpoint("Done", rule(RuleMatch.EQUALS, "Paid"))
                .journey();

        assertThat(taken(projection, journey)).containsExactly("Mobile", "Any", "Any", "Any");
        List<Touchpoint> touchpoints = journey.touchpoints();
        assertThat(Overlaps.of(projection, journey))
                .containsExactly(
                        new RuleOverlap(
                                List.of(touchpoints.get(0), touchpoints.get(1)),
                                List.of(new RuleOverlap.Name("Pay", 1))),
                        new RuleOverlap(
                                List.of(touchpoints.get(1), touchpoints.get(3)),
                                List.of(new RuleOverlap.Name("Paid", 2))));
    }

    @Test
    void countsWhatARuleWouldTakeBeforeItIsSaved() {
        Projection projection = evidence(row("Pay", null, "phone"), row("Pay", null, "desk"), row("Help", null, null))
                .projection();
        Journey journey = new DrawnMap("Shop")
                .stage("All")
                .touchpoint("Pay", null)
                .touchpoint("Other", null)
                .journey();
        List<Touchpoint> touchpoints = journey.touchpoints();

        RuleMatches ofAnother =
                RuleMatches.of(projection, journey, touchpoints.get(1).id(), rule(RuleMatch.REGEX, ".*"));
        assertThat(ofAnother.interactions()).isEqualTo(3);
        assertThat(ofAnother.customers()).isEqualTo(1);
        assertThat(ofAnother.names()).containsExactly(new NameCount("Pay", 2), new NameCount("Help", 1));
        assertThat(ofAnother.overlaps())
                .containsExactly(new RuleOverlap(touchpoints, List.of(new RuleOverlap.Name("Pay", 2))));

        RuleMatches ofNoneYet = RuleMatches.of(projection, journey, null, mobile("Pay"));
        assertThat(ofNoneYet.interactions()).isEqualTo(1);
        assertThat(ofNoneYet.overlaps())
                .containsExactly(new RuleOverlap(List.of(touchpoints.get(0)), List.of(new RuleOverlap.Name("Pay", 1))));

        assertThat(RuleMatches.of(projection, journey, touchpoints.get(0).id(), mobile("Pay"))
                        .overlaps())
                .as("a rule does not overlap the one it replaces")
                .isEmpty();
    }

    @Test
    void attachesFeedbackByTitleOrByTheRulesNames() {
        Projection projection = new PlainEvidence()
                .scores(List.of(
                        score(SubjectKind.TOUCHPOINT, "Payment"),
                        score(SubjectKind.TOUCHPOINT, "pay/card"),
                        score(SubjectKind.STAGE, "Buy"),
                        score(SubjectKind.JOURNEY, "Shop"),
                        score(SubjectKind.STAGE, "Payment"),
                        score(SubjectKind.TOUCHPOINT, "Buy"),
                        score(SubjectKind.STAGE, "Payment")))
                .projection();
        Journey journey = new DrawnMap("Shop")
                .stage("Find")
                .touchpoint("Search", null)
                .stage("Buy")
                .touchpoint("Payment", rule(RuleMatch.PREFIX, "pay/"))
                .journey();

        JourneySubjects subjects = JourneySubjects.of(projection.dictionaries(), journey);
        // Sites: Search, Payment, Find, Buy, Shop.
        assertThat(subjects.sites())
                .containsExactly(
                        new int[] {1, 3, 4},
                        new int[] {1, 3, 4},
                        new int[] {3, 4},
                        new int[] {4},
                        new int[0],
                        new int[0]);
        assertThat(subjects.ofTouchpoint(0)).isEmpty();
        assertThat(subjects.ofTouchpoint(1)).containsExactly(0, 1);
        assertThat(BlindSpots.unattached(projection, journey))
                .containsExactly(new NameCount("Payment", 2), new NameCount("Buy", 1));
    }

    private static PlainScore score(SubjectKind kind, String subject) {
        return new PlainScore("anna", 0, kind, subject, 0, 5);
    }

    @Test
    void listsWhatOccursMostFrequentFirst() {
        Vocabulary vocabulary = new Vocabulary(evidence(
                        row("Help", "web", "phone"),
                        row("Pay", "app", "desk"),
                        row("Pay", "web", "phone"),
                        row("Home", null, null))
                .scores(List.of(score(SubjectKind.TOUCHPOINT, "Never seen")))
                .projection());

        assertThat(vocabulary.names())
                .containsExactly(new NameCount("Pay", 2), new NameCount("Help", 1), new NameCount("Home", 1));
        assertThat(vocabulary.channels()).containsExactly(new NameCount("web", 2), new NameCount("app", 1));
        assertThat(vocabulary.attributes())
                .containsExactly(new Vocabulary.AttributeValues(
                        "device", List.of(new NameCount("phone", 2), new NameCount("desk", 1))));
        assertThat(vocabulary.interactions()).isEqualTo(4);
        assertThat(vocabulary.customers()).isEqualTo(1);
        assertThat(vocabulary.first()).hasToString("1970-01-01T00:00:00Z");
        assertThat(vocabulary.last()).hasToString("1970-01-01T00:03:00Z");
    }
}
