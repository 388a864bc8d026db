package io.desirepath.walk;

/** All interactions of a projection one after the other, those of one customer together. */
final class InteractionRows {
    private InteractionRows() {}

    /** Sees one interaction. */
    interface Visitor {
        /**
         * Sees a row.
         *
         * @param customer the customer's number
         */
        void see(InteractionColumns columns, int row, int customer);
    }

    /** Shows each interaction once. */
    static void each(Projection projection, Visitor visitor) {
        for (Layers.Part<InteractionColumns> part : projection.interactions().parts(1)) {
            Segments<InteractionColumns> segments = part.segments();
            for (int i = part.from(); i < part.to(); i++) {
                int customer = segments.customer(i);
                if (!part.skipped().get(customer)) {
                    for (int row = segments.start(i); row < segments.end(i); row++) {
                        visitor.see(segments.columns(), row, customer);
                    }
                }
            }
        }
    }
}
