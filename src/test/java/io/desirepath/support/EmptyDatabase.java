package io.desirepath.support;

import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.neo4j.driver.Driver;
import org.springframework.data.neo4j.core.ReactiveDatabaseSelectionProvider;
import org.springframework.data.neo4j.core.ReactiveNeo4jClient;
import org.springframework.data.neo4j.core.transaction.ReactiveNeo4jTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;

/** Wipes the database before each test and hands out ways to it. */
final class EmptyDatabase implements BeforeEachCallback, ParameterResolver {
    private static final Map<Class<?>, Supplier<?>> WAYS = Map.of(
            Driver.class, () -> TestNeo4j.running().driver(),
            ReactiveNeo4jClient.class,
                    () -> ReactiveNeo4jClient.create(TestNeo4j.running().driver()),
            TransactionalOperator.class,
                    () -> TransactionalOperator.create(new ReactiveNeo4jTransactionManager(
                            TestNeo4j.running().driver(),
                            ReactiveDatabaseSelectionProvider.getDefaultSelectionProvider())));

    @Override
    public void beforeEach(ExtensionContext context) {
        TestNeo4j.running().wipe();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return WAYS.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return WAYS.get(parameter.getParameter().getType()).get();
    }
}
