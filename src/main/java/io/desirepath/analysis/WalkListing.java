package io.desirepath.analysis;

import java.util.List;

/**
 * A part of a list of walks.
 *
 * @param walks one more than were asked for, where there are more
 * @param total how many walks the whole list has
 */
public record WalkListing(List<ListedWalk> walks, long total) {}
