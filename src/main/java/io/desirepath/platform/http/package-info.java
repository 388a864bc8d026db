/** The public HTTP interface as such: who may ask, how much, how failures are told, and the editor's pages. */
@NullMarked
package io.desirepath.platform.http;

import org.jspecify.annotations.NullMarked;
