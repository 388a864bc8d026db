/**
 * Secrets of the evidence in files outside the database: the installation's secret and a key per customer. Losing the
 * folder loses every comment; back it up apart from the database.
 */
@NullMarked
package io.desirepath.evidence.keys;

import org.jspecify.annotations.NullMarked;
