package io.desirepath.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.sample.Comments.Tone;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CommentsTests {
    private static final Comments COMMENTS = new Comments();
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern LATIN_WORD = Pattern.compile("\\p{IsLatin}{2,}");
    private static final Pattern POLISH = Pattern.compile("[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ]");
    private static final Pattern UNFILLED = Pattern.compile("[{}\\[\\]|]");

    static Stream<Arguments> complaints() {
        return Comments.LANGUAGES.stream()
                .flatMap(language -> Stream.of(CommentTheme.values()).map(theme -> Arguments.of(language, theme)));
    }

    @ParameterizedTest
    @MethodSource("complaints")
    void complainsInHundredsOfDifferentWays(String language, CommentTheme theme) {
        assertThat(written(language, theme, Tone.LOW, 3_000)).hasSizeGreaterThan(300);
    }

    @ParameterizedTest
    @MethodSource("complaints")
    void leavesNoPlaceUnfilled(String language, CommentTheme theme) {
        for (Tone tone : Tone.values()) {
            assertThat(written(language, theme, tone, 1_000))
                    .noneMatch(comment -> UNFILLED.matcher(comment).find() || comment.isBlank());
        }
    }

    @Test
    void writesEachLanguageInItsOwnLetters() {
        for (CommentTheme theme : CommentTheme.values()) {
            assertThat(written("en", theme, Tone.LOW, 500))
                    .noneMatch(comment -> CYRILLIC.matcher(comment).find()
                            || POLISH.matcher(comment).find());
            assertThat(written("pl", theme, Tone.LOW, 500))
                    .noneMatch(comment -> CYRILLIC.matcher(comment).find());
            assertThat(written("ru", theme, Tone.LOW, 500))
                    .allMatch(comment -> CYRILLIC.matcher(comment).find())
                    .noneMatch(comment ->
                            LATIN_WORD.matcher(comment.replace("Secure", "")).find());
        }
        assertThat(written("pl", CommentTheme.PEOPLE, Tone.LOW, 500))
                .anyMatch(comment -> POLISH.matcher(comment).find());
    }

    @Test
    void speaksAsAManOrAsAWoman() {
        assertThat(String.join(" ", written("pl", CommentTheme.PAYMENT_TIMEOUT, Tone.LOW, true, 2_000)))
                .contains("Czekałam")
                .doesNotContain("Czekałem");
        assertThat(String.join(" ", written("ru", CommentTheme.PAYMENT_TIMEOUT, Tone.LOW, false, 2_000)))
                .contains("Ждал ")
                .doesNotContain("Ждала");
    }

    @Test
    void fallsBackToTheWholeShopWhereNobodyPraisesAThing() {
        Set<String> praise = written("en", CommentTheme.PAYMENT_TIMEOUT, Tone.HIGH, 1_000);
        assertThat(praise).anyMatch(comment -> comment.startsWith("Easy from start to finish"));
    }

    private static Set<String> written(String language, CommentTheme theme, Tone tone, int times) {
        Set<String> all = written(language, theme, tone, false, times / 2);
        all.addAll(written(language, theme, tone, true, times / 2));
        return all;
    }

    private static Set<String> written(String language, CommentTheme theme, Tone tone, boolean female, int times) {
        SplittableRandom random = new SplittableRandom(11);
        Set<String> written = new HashSet<>();
        for (int i = 0; i < times; i++) {
            written.add(COMMENTS.write(language, theme, tone, female, random));
        }
        return written;
    }
}
