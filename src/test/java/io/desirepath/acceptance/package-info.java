/**
 * The product asked from outside, as a product team would: real files in by HTTP, questions by GraphQL, answers
 * compared with what others found in the same data or with a plain recount.
 */
@NullMarked
package io.desirepath.acceptance;

import org.jspecify.annotations.NullMarked;
