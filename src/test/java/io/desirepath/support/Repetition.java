package io.desirepath.support;

/** How often a test does what it does: a few times in every build, as often as is promised with {@code -Plong}. */
public final class Repetition {
    private Repetition() {}

    /** The one number or, with {@code -Plong}, the other. */
    public static int times(int everyBuild, int promised) {
        return Boolean.getBoolean("long") ? promised : everyBuild;
    }
}
