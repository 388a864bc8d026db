/** The workspace of a plain HTTP request. */
@NullMarked
package io.desirepath.workspace.http;

import org.jspecify.annotations.NullMarked;
