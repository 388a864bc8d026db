/**
 * Rooms that break each rule of the house once, so that a test can see each rule say no. Nothing here is run, and
 * nothing carries an annotation by which Spring would find it.
 */
package io.desirepath.brokenrooms;
