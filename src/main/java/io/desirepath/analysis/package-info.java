/**
 * The measures. {@link io.desirepath.analysis.JourneyAnalyses} answers what happened on a journey: reach, drop-off,
 * transitions, funnels, paths, conformance, satisfaction, bottlenecks, comparisons, trends and the walks behind each
 * count. {@link io.desirepath.analysis.LifeAnalyses} answers how customers stay and what they bring: survival,
 * retention, cohorts, resolution times, value. Their arithmetic is in {@code analysis.kernel}: arrays in, results out.
 *
 * <p>Read {@link io.desirepath.analysis.JourneyTally} first: it sees each walk once and hands it to each
 * {@link io.desirepath.analysis.Measure} that was asked for.
 *
 * <p>May use: shared, workspace, journey, evidence, walk.
 */
@ApplicationModule(allowedDependencies = {"shared", "workspace", "journey", "evidence", "walk"})
@NullMarked
package io.desirepath.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
