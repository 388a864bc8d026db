package io.desirepath.evidence;

/**
 * A word of the workspace's vocabulary, shared by interaction names and feedback: what maps accept or do not.
 *
 * @param kind what kind of thing it names
 * @param name as it came
 */
public record Subject(SubjectKind kind, String name) {}
