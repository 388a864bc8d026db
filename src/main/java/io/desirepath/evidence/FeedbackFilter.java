package io.desirepath.evidence;

import io.desirepath.shared.TimeRange;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which responses are asked for.
 *
 * @param subjects about one of the subjects of these codes; null for all
 * @param given when they were given
 * @param lowOnly only those whose score counts as low on its scale
 * @param commentedOnly only those with a comment
 */
public record FeedbackFilter(@Nullable Set<Integer> subjects, TimeRange given, boolean lowOnly, boolean commentedOnly) {
    /** All responses of a workspace. */
    public static final FeedbackFilter ALL = new FeedbackFilter(null, TimeRange.ALWAYS, false, false);

    public FeedbackFilter {
        subjects = subjects == null ? null : Set.copyOf(subjects);
    }
}
