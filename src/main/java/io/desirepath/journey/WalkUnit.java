package io.desirepath.journey;

/** Whose interactions make up one walk. */
public enum WalkUnit {
    /** A customer's. */
    CUSTOMER,
    /** Those of one case of a customer: (customer, case). */
    CASE
}
