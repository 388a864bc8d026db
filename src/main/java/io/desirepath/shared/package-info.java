/**
 * Values that every room speaks: ids, shares with their denominators, intervals, periods, problems.
 *
 * <p>Pure: no Spring, no Reactor, no Neo4j. Read {@link io.desirepath.shared.Proportion} first, then
 * {@link io.desirepath.shared.Refusal}.
 *
 * <p>May use: nothing. Used by every room.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package io.desirepath.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
