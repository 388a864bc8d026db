package io.desirepath.sample;

/** The generated shop's map. */
public final class SampleJourney {
    /** Its title. */
    public static final String NAME = "Online shop (generated sample)";

    private SampleJourney() {}
}
