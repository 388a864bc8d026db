package io.desirepath.shared;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class GlobalIdTests {
    @Property
    boolean readsWhatItWrote(@ForAll @NotEmpty @CharRange(from = ' ', to = '\uD7FF') String id) {
        return GlobalId.idOf("Journey", new GlobalId("Journey", id).toString())
                .filter(id::equals)
                .isPresent();
    }

    @Test
    void isEmptyForAnotherType() {
        assertThat(GlobalId.idOf("Stage", new GlobalId("Journey", "1").toString()))
                .isEmpty();
    }

    @Test
    void isEmptyForTextThatIsNoId() {
        assertThat(GlobalId.parse("§§§")).isEmpty();
        assertThat(GlobalId.parse("")).isEmpty();
        assertThat(GlobalId.parse("Sm91cm5leQ")).isEmpty();
        assertThat(GlobalId.parse("OjE")).isEmpty();
    }

    @Test
    void acceptsOneSpellingOfAnIdOnly() {
        String id = new GlobalId("Journey", "1").toString();
        assertThat(GlobalId.parse(id)).isPresent();
        assertThat(GlobalId.parse(id + "=")).isEmpty();
    }
}
