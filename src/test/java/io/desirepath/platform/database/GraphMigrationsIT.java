package io.desirepath.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.desirepath.support.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.ClientException;

@DatabaseTest
class GraphMigrationsIT {
    @Test
    void recordsEachStepOnce(Driver driver) {
        long before = steps(driver);
        new GraphMigrations(driver).apply();
        assertThat(steps(driver)).isEqualTo(before).isPositive();
    }

    @Test
    void keepsOneWorkspaceToAKey(Driver driver) {
        try (Session session = driver.session()) {
            session.run("CREATE (:Workspace {key: 'main'})").consume();
            assertThatThrownBy(() ->
                            session.run("CREATE (:Workspace {key: 'main'})").consume())
                    .isInstanceOf(ClientException.class);
        }
    }

    private static long steps(Driver driver) {
        try (Session session = driver.session()) {
            return session.run("MATCH (n:__Neo4jMigration) RETURN count(n) AS steps")
                    .single()
                    .get("steps")
                    .asLong();
        }
    }
}
