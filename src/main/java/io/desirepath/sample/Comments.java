package io.desirepath.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Puts together what customers of the generated shop write, in English, Polish or Russian: whole sentences from
 * {@code sample/comments/<language>.yaml}, combined so that hardly two comments are alike, typed as carelessly as
 * people type.
 */
final class Comments {
    /** The languages there are, as BCP 47 tags. */
    static final List<String> LANGUAGES = List.of("en", "pl", "ru");

    /** How content a comment sounds. */
    enum Tone {
        LOW,
        MID,
        HIGH
    }

    private static final double ADD_SHARE = 0.6;
    private static final double CLOSING_SHARE = 0.3;
    private static final double NO_FULL_STOP_SHARE = 0.2;
    private static final double LOWER_CASE_SHARE = 0.1;
    private static final double TYPO_SHARE = 0.05;
    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern GENDER = Pattern.compile("\\[([^|\\]]*)\\|([^|\\]]*)]");

    private final Map<String, Phrases> phrases = new HashMap<>();

    /** Reads the files. */
    Comments() {
        LANGUAGES.forEach(language -> phrases.put(language, Phrases.read(language)));
    }

    /**
     * Writes one comment.
     *
     * @param theme falls back to {@link CommentTheme#OVERALL} where nobody says such things in this tone
     */
    String write(String language, CommentTheme theme, Tone tone, boolean female, RandomGenerator random) {
        Phrases own = Objects.requireNonNull(phrases.get(language), "No comments in this language");
        Phrases.Pool pool = own.pool(theme, tone);
        StringBuilder text = new StringBuilder(pick(pool.say(), random));
        if (random.nextDouble() < ADD_SHARE) {
            text.append(' ').append(pick(pool.add(), random));
        }
        List<String> closings = own.closings().getOrDefault(tone, List.of());
        if (!closings.isEmpty() && random.nextDouble() < CLOSING_SHARE) {
            text.append(' ').append(pick(closings, random));
        }
        return typed(GENDER.matcher(filled(text, own, random)).replaceAll(female ? "$2" : "$1"), random);
    }

    private static String filled(CharSequence text, Phrases own, RandomGenerator random) {
        Matcher slots = SLOT.matcher(text);
        return slots.replaceAll(slot -> pick(own.slot(slot.group(1)), random));
    }

    private static String typed(String text, RandomGenerator random) {
        String typed = text;
        if (random.nextDouble() < NO_FULL_STOP_SHARE && typed.endsWith(".")) {
            typed = typed.substring(0, typed.length() - 1);
        }
        if (random.nextDouble() < LOWER_CASE_SHARE) {
            typed = typed.substring(0, 1).toLowerCase(Locale.ROOT) + typed.substring(1);
        }
        return random.nextDouble() < TYPO_SHARE ? mistyped(typed, random) : typed;
    }

    /** Swaps two neighbouring letters somewhere inside a word. */
    private static String mistyped(String text, RandomGenerator random) {
        int place = random.nextInt(text.length());
        if (place < 1 || place + 2 >= text.length()) {
            return text;
        }
        String four = text.substring(place - 1, place + 3);
        if (!four.chars().allMatch(Character::isLetter)) {
            return text;
        }
        return text.substring(0, place) + four.charAt(2) + four.charAt(1) + text.substring(place + 2);
    }

    private static String pick(List<String> phrases, RandomGenerator random) {
        return phrases.get(random.nextInt(phrases.size()));
    }

    /**
     * What is said in one language.
     *
     * @param slots alternatives for the places in braces
     * @param closings last sentences
     * @param themes what is said of each theme in each tone
     */
    private record Phrases(
            Map<String, List<String>> slots,
            Map<Tone, List<String>> closings,
            Map<CommentTheme, Map<Tone, Pool>> themes) {

        /** First sentences, and sentences that may follow each of them. */
        record Pool(List<String> say, List<String> add) {}

        Pool pool(CommentTheme theme, Tone tone) {
            Pool own = themes.getOrDefault(theme, Map.of()).get(tone);
            return own != null
                    ? own
                    : Objects.requireNonNull(
                            themes.getOrDefault(CommentTheme.OVERALL, Map.of()).get(tone),
                            "Nothing is said in this tone");
        }

        List<String> slot(String name) {
            return Objects.requireNonNull(slots.get(name), "No slot of this name");
        }

        static Phrases read(String language) {
            Map<String, Object> file = load("/sample/comments/" + language + ".yaml");
            Map<CommentTheme, Map<Tone, Pool>> themes = new HashMap<>();
            Map<String, Object> all = section(file, "themes");
            for (CommentTheme theme : CommentTheme.values()) {
                Map<String, Object> tones = section(all, theme.key());
                Map<Tone, Pool> pools = new HashMap<>();
                tones.keySet().forEach(tone -> {
                    Map<String, Object> pool = section(tones, tone);
                    pools.put(tone(tone), new Pool(lines(pool, "say"), lines(pool, "add")));
                });
                themes.put(theme, pools);
            }
            Map<String, List<String>> slots = new HashMap<>();
            Map<String, Object> slotLines = section(file, "slots");
            slotLines.keySet().forEach(slot -> slots.put(slot, lines(slotLines, slot)));
            Map<Tone, List<String>> closings = new HashMap<>();
            Map<String, Object> closingLines = section(file, "closings");
            closingLines.keySet().forEach(tone -> closings.put(tone(tone), lines(closingLines, tone)));
            return new Phrases(slots, closings, themes);
        }

        private static Tone tone(String name) {
            return Tone.valueOf(name.toUpperCase(Locale.ROOT));
        }

        private static Map<String, Object> load(String resource) {
            try (InputStream in = Objects.requireNonNull(Comments.class.getResourceAsStream(resource), resource)) {
                return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @SuppressWarnings("unchecked") // The files are ours; a wrong shape fails at the first start and in every test.
        private static Map<String, Object> section(Map<String, Object> file, String name) {
            return (Map<String, Object>) Objects.requireNonNull(file.get(name), name);
        }

        @SuppressWarnings("unchecked") // As above.
        private static List<String> lines(Map<String, Object> file, String name) {
            return (List<String>) Objects.requireNonNull(file.get(name), name);
        }
    }
}
