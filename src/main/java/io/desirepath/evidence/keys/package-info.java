/**
 * Secrets of the evidence in files outside the database: the installation's secret, a key per customer, a key per
 * import. Losing the folder loses every comment and every refused row; back it up apart from the database.
 */
@NullMarked
package io.desirepath.evidence.keys;

import org.jspecify.annotations.NullMarked;
