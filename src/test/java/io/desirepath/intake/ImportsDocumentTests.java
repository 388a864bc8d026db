package io.desirepath.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.desirepath.intake.fault.IntakeCode;
import io.desirepath.intake.recipe.RecipeReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/imports.md shows is what the code takes and says. */
class ImportsDocumentTests {
    private static final Pattern RECIPE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    @Test
    void showsRecipesThatAreRead() throws IOException {
        List<String> recipes = RECIPE.matcher(document())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertThat(recipes).hasSize(5);
        for (String recipe : recipes) {
            assertThatCode(() -> RecipeReading.read(recipe)).as(recipe).doesNotThrowAnyException();
        }
    }

    @Test
    void listsEveryCodeWithItsMeaning() throws IOException {
        String document = document();

        for (IntakeCode code : IntakeCode.values()) {
            assertThat(document).contains("| `" + code.name() + "` | " + code.meaning() + " |");
        }
    }

    private static String document() throws IOException {
        return Files.readString(Path.of("docs/imports.md"));
    }
}
