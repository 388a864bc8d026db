package io.desirepath.analysis;

/** How a walk has to do with the touchpoint or stage that it is listed for. */
public enum WalkRelation {
    /** It comes there, before or after it is decided. */
    REACHED,
    /** Its attempt comes there. */
    ATTEMPTED,
    /** It is matured, dropped, and exits there. */
    EXITED,
    /** Its very last interaction is there. */
    ENDED
}
