package io.desirepath.intake.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.desirepath.intake.fault.RowFault;
import io.desirepath.intake.recipe.Recipe;
import io.desirepath.intake.recipe.RecipeReading;
import io.desirepath.intake.recipe.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTests {
    private static final Recipe RECIPE = RecipeReading.read("""
            {"kind": "customers", "format": "csv", "columns": {"customer": "v", "attributes": ["v"]}}
            """);
    private static final Text VALUE = new Text("v", List.of(new Text.Column("v", 0)), Set.of("NA"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "35.0 | 35",
                "-7 | -7",
                "+7 | 7",
                ".5 | 0.5",
                "1e3 | 1000",
                "1 234.5 | 1234.5",
                "1,234.50 | 1234.5",
                "1,234,567 | 1234567",
                "12\u00A0345 | 12345"
            })
    void readsDecimalPoints(String text, double expected) throws RowFault {
        assertThat(Numbers.optional(VALUE, row(text), '.')).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"35,5 | 35.5", "1 234,50 | 1234.5", "1.234,50 | 1234.5", "1.234.567 | 1234567", "-0,5 | -0.5"})
    void readsDecimalCommas(String text, double expected) throws RowFault {
        assertThat(Numbers.optional(VALUE, row(text), ',')).isEqualTo(expected);
    }

    @Test
    void refusesWhatCouldBeAThousandOrAFraction() {
        assertThatThrownBy(() -> Numbers.optional(VALUE, row("1,234"), '.'))
                .isInstanceOf(RowFault.class)
                .hasMessageContaining("\"decimal\": \",\"");
        assertThatThrownBy(() -> Numbers.optional(VALUE, row("1.234"), ',')).isInstanceOf(RowFault.class);
    }

    @Test
    void refusesWhatIsNoNumber() {
        for (String text :
                List.of("abc", "1-2", "1.2.3", "--1", "1e", "0x10", "NaN", "Infinity", "12 €", "9".repeat(200))) {
            assertThatThrownBy(() -> Numbers.optional(VALUE, row(text), '.'))
                    .as(text)
                    .isInstanceOfSatisfying(
                            RowFault.class, fault -> assertThat(fault.code()).isEqualTo("BAD_NUMBER"));
        }
    }

    @Test
    void knowsNoNumberWhereNoneIs() throws RowFault {
        assertThat(Numbers.optional(VALUE, row(""), '.')).isNaN();
        assertThat(Numbers.optional(VALUE, row("NA"), '.')).isNaN();
        assertThat(Numbers.optional(null, row("5"), '.')).isNaN();
        assertThat(Numbers.optionalWhole(VALUE, row(""))).isZero();
    }

    @Test
    void readsWholeNumbersThatFit() throws RowFault {
        assertThat(Numbers.whole(VALUE, row("9223372036854775807"))).isEqualTo(Long.MAX_VALUE);
        assertThat(Numbers.whole(VALUE, row("12.0"))).isEqualTo(12);
        assertThatThrownBy(() -> Numbers.whole(VALUE, row("9223372036854775808")))
                .isInstanceOf(RowFault.class);
        assertThatThrownBy(() -> Numbers.whole(VALUE, row("1.5"))).isInstanceOf(RowFault.class);
        assertThatThrownBy(() -> Numbers.whole(VALUE, row("1e999"))).isInstanceOf(RowFault.class);
    }

    @Test
    void readsScores() throws RowFault {
        assertThat(Numbers.score("4", '.', VALUE)).isEqualTo(4);
        assertThat(Numbers.score("4,0", ',', VALUE)).isEqualTo(4);
        assertThatThrownBy(() -> Numbers.score("4.5", '.', VALUE)).hasMessageContaining("\"4.5\"");
        assertThatThrownBy(() -> Numbers.score("Blank", '.', VALUE))
                .isInstanceOfSatisfying(
                        RowFault.class, fault -> assertThat(fault.code()).isEqualTo("BAD_SCORE"));
    }

    private static SampleRow row(String value) {
        return new SampleRow(RECIPE, Map.of("v", value));
    }
}
