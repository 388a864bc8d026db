/**
 * Why a file, a row or a score is not taken. Read {@link io.desirepath.intake.fault.IntakeCode} first.
 *
 * <p>May use: shared.
 */
@NullMarked
package io.desirepath.intake.fault;

import org.jspecify.annotations.NullMarked;
