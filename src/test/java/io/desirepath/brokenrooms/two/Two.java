package io.desirepath.brokenrooms.two;

/** Something of room two. */
public record Two(int number) {}
