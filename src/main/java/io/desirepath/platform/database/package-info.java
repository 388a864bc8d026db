/** The one way to the graph: the driver's address and secret, transactions, and the migrations that shape the store. */
@NullMarked
package io.desirepath.platform.database;

import org.jspecify.annotations.NullMarked;
