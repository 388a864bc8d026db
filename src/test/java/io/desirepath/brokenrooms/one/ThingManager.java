package io.desirepath.brokenrooms.one;

/** Breaks: names say what a thing is. */
final class ThingManager {}
