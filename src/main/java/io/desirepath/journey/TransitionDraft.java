package io.desirepath.journey;

/**
 * A planned transition of a new map.
 *
 * @param from the name of the touchpoint it leaves
 * @param to the name of the touchpoint it arrives at
 */
public record TransitionDraft(String from, String to) {}
