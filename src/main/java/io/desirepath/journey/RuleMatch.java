package io.desirepath.journey;

/** How an interaction's name is compared with a rule. Case counts. */
public enum RuleMatch {
    /** Equals the one value. */
    EQUALS,
    /** Equals one of the values. */
    ONE_OF,
    /** Begins with the one value. */
    PREFIX,
    /** The whole name fits the one regular expression (RE2 syntax, linear time). */
    REGEX
}
