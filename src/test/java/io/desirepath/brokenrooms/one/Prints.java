package io.desirepath.brokenrooms.one;

/** Breaks: there is a log. */
final class Prints {
    void print() {
        System.out.println("here");
    }
}
