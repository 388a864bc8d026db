package io.desirepath.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of an adapter on a migrated, empty Neo4j. Test methods and constructors may take a {@code Driver}, a
 * {@code ReactiveNeo4jClient} and a {@code TransactionalOperator}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EmptyDatabase.class)
public @interface DatabaseTest {}
