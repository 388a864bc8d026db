package io.desirepath.sample;

import java.util.Locale;

/** What a comment in the generated shop is about. */
public enum CommentTheme {
    /** Card payment in the app that times out: only complaints. */
    PAYMENT_TIMEOUT,
    /** What delivery costs: only complaints. */
    DELIVERY_COST,
    /** What one hears of a parcel on its way, or does not. */
    TRACKING,
    /** Searching, pictures, descriptions, sizes. */
    CHOOSING,
    /** Advisers and sales people. */
    PEOPLE,
    /** Checkout and payment as such. */
    PAYING,
    /** Speed, couriers, packaging. */
    DELIVERY,
    /** The goods and their instructions. */
    USING,
    /** Sending back and getting the money. */
    RETURNS,
    /** The shop as a whole. */
    OVERALL;

    /** As the files of comments name it: lower-case, with hyphens. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
