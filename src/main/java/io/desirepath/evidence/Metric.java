package io.desirepath.evidence;

/** The scores whose scale is standard. Other scales are declared as surveys. */
public enum Metric {
    /** 1 to 5; the score is the percentage of 4 and 5, and 1 and 2 are low. */
    CSAT(0, 1, 5, 4, 2),
    /** 0 to 10; the score is the percentage of 9 and 10 less the percentage of 0 to 6. */
    NPS(1, 0, 10, 9, 6),
    /** 1 to 7, 7 = easy; the score is the percentage of 5 to 7, and 1 to 3 are low. */
    CES(2, 1, 7, 5, 3);

    private final int code;
    private final int min;
    private final int max;
    private final int topBox;
    private final int low;

    Metric(int code, int min, int max, int topBox, int low) {
        this.code = code;
        this.min = min;
        this.max = max;
        this.topBox = topBox;
        this.low = low;
    }

    /** Its scale's code in {@link Dictionaries#scales()}; stored, so it never changes. */
    public int code() {
        return code;
    }

    /** Its scale in the form of a survey whose id and name are the metric's. */
    public Survey scale() {
        return new Survey(name(), name(), min, max, true, topBox, low, null);
    }
}
