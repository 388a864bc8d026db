package io.desirepath.journey;

/**
 * A planned, directed edge between two touchpoints of a journey, which may be one and the same.
 *
 * @param id its name
 * @param journey the journey it belongs to
 * @param from where it leaves
 * @param to where it arrives; at most one transition of a journey leads from {@code from} to {@code to}
 */
public record Transition(TransitionId id, JourneyId journey, TouchpointId from, TouchpointId to) {}
