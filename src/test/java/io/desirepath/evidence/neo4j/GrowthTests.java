package io.desirepath.evidence.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.desirepath.evidence.Subject;
import io.desirepath.evidence.SubjectKind;
import io.desirepath.shared.Refusal;
import org.junit.jupiter.api.Test;

class GrowthTests {
    @Test
    void givesNewWordsTheNextCodesAndKnownOnesTheirOwn() {
        Lexicon lexicon = new Lexicon();
        Growth first = new Growth(lexicon);
        assertThat(first.touchpoint("Search")).isZero();
        assertThat(first.subject(new Subject(SubjectKind.STAGE, "Search"))).isEqualTo(1);
        assertThat(first.touchpoint("Search")).isZero();
        assertThat(first.value(first.attribute("plan"), "gold")).isZero();
        lexicon.enter(first, 1);

        Growth second = new Growth(lexicon);
        assertThat(second.touchpoint("Pay")).isEqualTo(2);
        assertThat(second.subject(new Subject(SubjectKind.STAGE, "Search"))).isEqualTo(1);
        assertThat(second.value(second.attribute("plan"), "silver")).isEqualTo(1);
        assertThat(second.subjects()).extracting(Growth.NewWord::code).containsExactly(2);
        assertThat(second.attributes()).isEmpty();
    }

    @Test
    void forgetsWordsThatWereNotCommitted() {
        Lexicon lexicon = new Lexicon();
        new Growth(lexicon).channel("web");
        assertThat(new Growth(lexicon).channel("shop")).isZero();
    }

    @Test
    void takesAsManyValuesAsTwoBytesCanTellApartAndSaysWhatToDo() {
        Lexicon lexicon = new Lexicon();
        Growth growth = new Growth(lexicon);
        int plan = growth.attribute("plan");
        int region = growth.attribute("region");
        for (int i = 0; i < 65_535; i++) {
            assertThat(growth.value(plan, "v" + i)).isEqualTo(i);
        }
        assertThat(growth.value(region, "north")).isZero();
        assertThatThrownBy(() -> growth.value(plan, "one more")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem().code()).isEqualTo("TOO_MANY_VALUES");
            assertThat(refusal.problem().message())
                    .contains("65,535", "attribute plan", "one more", "Nothing was stored", "group its values");
        });
        assertThat(growth.value(plan, "v0")).isZero();
    }
}
