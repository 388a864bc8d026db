package io.desirepath.journey.format;

import io.desirepath.journey.Journey;
import io.desirepath.journey.Stage;
import io.desirepath.journey.Touchpoint;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A journey as a Mermaid {@code journey} diagram. Its stages are sections, its touchpoints tasks, their channels the
 * actors. Mermaid wants a score for each task and a map as designed has none, so all have the middle one.
 */
public final class MermaidJourney {
    private static final Pattern SYNTAX = Pattern.compile("[\\p{Cntrl}#:;,]+");
    private static final Pattern KEYWORD = Pattern.compile("(title|section|journey|acctitle|accdescr)\\b.*");
    /** Invisible, and enough for a name not to be taken for a keyword. */
    private static final String WORD_JOINER = "\u2060";

    private MermaidJourney() {}

    public static String write(Journey journey) {
        StringBuilder text = new StringBuilder("journey\n");
        text.append("    %% The map as designed: 3 stands for no score.\n");
        text.append("    title ").append(plain(journey.name())).append('\n');
        for (Stage stage : journey.stages()) {
            text.append("    section ").append(plain(stage.name())).append('\n');
            for (Touchpoint touchpoint : stage.touchpoints()) {
                text.append("      ").append(task(touchpoint.name())).append(": 3");
                if (touchpoint.channel() != null) {
                    text.append(": ").append(plain(touchpoint.channel()));
                }
                text.append('\n');
            }
        }
        return text.toString();
    }

    private static String task(String name) {
        String plain = plain(name);
        return KEYWORD.matcher(plain.toLowerCase(Locale.ROOT)).matches() ? WORD_JOINER + plain : plain;
    }

    /** The name without what Mermaid would take for its own syntax; never empty. */
    private static String plain(String name) {
        String plain = SYNTAX.matcher(name).replaceAll(" ").strip();
        return plain.isEmpty() ? WORD_JOINER : plain;
    }
}
