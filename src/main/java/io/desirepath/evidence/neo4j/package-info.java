/**
 * The evidence in Neo4j: the feed's batches, the vocabulary behind their codes, customers, feedback and surveys.
 *
 * <p>Read {@link io.desirepath.evidence.neo4j.FeedWriter} first: it holds the one rule that keeps everything exactly
 * once.
 */
@NullMarked
package io.desirepath.evidence.neo4j;

import org.jspecify.annotations.NullMarked;
