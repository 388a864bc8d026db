/**
 * A generated shop that tells of nobody, so that a newcomer sees a living map at once.
 *
 * <p>Read {@link io.desirepath.sample.SampleGenerator} first. What it makes up is declared in
 * {@link io.desirepath.sample.ShopTouchpoint} (the map), {@code ShopPaths} (how customers move) and
 * {@link io.desirepath.sample.PlantedBottleneck} (what is broken on purpose).
 * {@link io.desirepath.sample.SampleGenerating} decides when it is stored.
 *
 * <p>May use: shared, workspace, journey, evidence.
 */
@ApplicationModule(allowedDependencies = {"shared", "workspace", "journey", "evidence"})
@NullMarked
package io.desirepath.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
