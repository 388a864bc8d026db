package io.desirepath.evidence;

/** What a piece of feedback is about. */
public enum SubjectKind {
    /** A touchpoint, by its title or a name of its rule. Interaction names are subjects of this kind. */
    TOUCHPOINT,
    /** A stage, by its title. */
    STAGE,
    /** A whole journey, by its title. */
    JOURNEY
}
