package io.desirepath.intake.recipe;

/**
 * A small vocabulary to filter and break down by.
 *
 * @param name as analyses call it
 * @param value where it is found
 */
public record Attribute(String name, Text value) {}
