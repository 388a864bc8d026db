package io.desirepath.walk;

/**
 * Which walks a question is about. Walks are cut before any selection, so a selection never changes what a walk is.
 *
 * @param fromMillis the entry is at or after this instant (milliseconds since 1970-01-01T00:00Z)
 * @param toMillis the entry is before this instant
 * @param counting whether all of a unit's walks in that range count or only the earliest
 * @param condition what the walks that then remain must be like to be seen
 */
public record WalkSelection(long fromMillis, long toMillis, Counting counting, WalkCondition condition) {}
