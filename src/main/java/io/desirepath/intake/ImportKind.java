package io.desirepath.intake;

import io.desirepath.intake.recipe.Content;

/** What a file holds. */
public enum ImportKind {
    /** What customers did. */
    INTERACTIONS,
    /** What customers said. */
    FEEDBACK,
    /** What is known of customers. */
    CUSTOMERS;

    /** The kind of what a recipe makes. */
    public static ImportKind of(Content content) {
        return switch (content) {
            case Content.Interactions interactions -> INTERACTIONS;
            case Content.WideFeedback wide -> FEEDBACK;
            case Content.LongFeedback single -> FEEDBACK;
            case Content.Customers customers -> CUSTOMERS;
        };
    }
}
