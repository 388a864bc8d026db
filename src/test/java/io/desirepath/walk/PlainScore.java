package io.desirepath.walk;

import io.desirepath.evidence.SubjectKind;

/**
 * A score written down plainly.
 *
 * @param scale the scale's code
 */
public record PlainScore(String customer, long at, SubjectKind kind, String subject, int scale, int score) {}
