package io.desirepath.evidence;

import java.util.Collection;
import java.util.Map;
import javax.crypto.SecretKey;

/**
 * The keys under which customers' own words are sealed, one a customer, kept outside the database: whoever destroys a
 * key has erased what it sealed, in the store, its logs and its backups alike. Customers are named by their keyed hash.
 */
public interface CustomerKeys {
    /** The keys of these customers, made where they have none; new ones are durable when this returns. */
    Map<Long, SecretKey> ensure(Collection<Long> customers);

    /** The keys of those of these customers that have one. */
    Map<Long, SecretKey> find(Collection<Long> customers);
}
