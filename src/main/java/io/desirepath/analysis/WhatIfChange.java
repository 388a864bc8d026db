package io.desirepath.analysis;

import io.desirepath.journey.TouchpointId;

/**
 * Another exit rate at a touchpoint.
 *
 * @param exitRate the share of its visits that end an attempt by dropping, 0 to 1
 */
public record WhatIfChange(TouchpointId touchpoint, double exitRate) {}
