package io.desirepath.sample;

/** How far the generated sample is. */
public enum SampleStatus {
    /** There is none. */
    ABSENT,
    /** It is being made. */
    GENERATING,
    /** It is there. */
    READY,
    /** It could not be made; the log says why. The next start tries again. */
    FAILED
}
