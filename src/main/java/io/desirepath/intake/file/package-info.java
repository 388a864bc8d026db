/**
 * From the bytes of an upload to rows: gzip, charset, lines, CSV and NDJSON, each in bounded memory. Read
 * {@link io.desirepath.intake.file.Rows} first.
 *
 * <p>May use: shared, intake.fault, intake.recipe.
 */
@NullMarked
package io.desirepath.intake.file;

import org.jspecify.annotations.NullMarked;
