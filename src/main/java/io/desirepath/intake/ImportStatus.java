package io.desirepath.intake;

/** How far an import is. */
public enum ImportStatus {
    /** Rows are being read. */
    RUNNING,
    /** All rows were read. */
    COMPLETED,
    /** It stopped before the end; what was taken before stays. */
    STOPPED,
    /** The file was refused and nothing of it is stored. */
    REFUSED,
    /** It was undone. */
    UNDONE
}
