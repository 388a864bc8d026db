/**
 * Neo4j inside this process: the store of record where no other server is named. The only package that knows the
 * server's classes; everybody else meets Neo4j through the driver, embedded or not.
 */
@NullMarked
package io.desirepath.platform.embedded;

import org.jspecify.annotations.NullMarked;
