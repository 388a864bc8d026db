package io.desirepath.brokenrooms.one.neo4j;

/** Breaks: adapters are package-private. */
public final class OpenAdapter {}
