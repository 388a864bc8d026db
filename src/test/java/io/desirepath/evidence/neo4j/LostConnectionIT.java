package io.desirepath.evidence.neo4j;

import static io.desirepath.evidence.DraftInteractions.numbered;
import static io.desirepath.evidence.neo4j.Instance.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.evidence.Appended;
import io.desirepath.evidence.ImportId;
import io.desirepath.evidence.neo4j.CuttingProxy.Cut;
import io.desirepath.support.DatabaseTest;
import io.desirepath.support.TestNeo4j;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

@DatabaseTest
class LostConnectionIT {
    private static final ImportId IMPORT = ImportId.random();

    @ParameterizedTest
    @EnumSource(names = {"BEFORE_COMMIT", "AFTER_COMMIT"})
    void neitherLosesNorDoublesWhatWasOnItsWay(Cut cut) throws Exception {
        TestNeo4j server = TestNeo4j.running();
        try (CuttingProxy proxy = new CuttingProxy(server.uri());
                Driver driver =
                        GraphDatabase.driver(proxy.uri(), AuthTokens.basic(server.username(), server.password()))) {
            Instance instance = new Instance(driver);
            append(instance, 0);
            for (int call = 1; call <= 4; call++) {
                proxy.cutNext(cut);
                Appended answer = append(instance, call);
                assertThat(answer.accepted()).as("what was new").isEqualTo(10);
                assertThat(answer.revision()).isEqualTo(call + 1L);
                assertThat(proxy.cuts()).isEqualTo(call);
            }
            assertThat(instance.stored())
                    .hasSize(50)
                    .allSatisfy((id, times) -> assertThat(times).isEqualTo(1));
            assertThat(instance.feed.revision(WORKSPACE).block()).isEqualTo(5);
        }
    }

    @Test
    void answersDuplicatesOfACallWhoseAnswerWasLost(Driver direct) throws Exception {
        TestNeo4j server = TestNeo4j.running();
        try (CuttingProxy proxy = new CuttingProxy(server.uri());
                Driver driver =
                        GraphDatabase.driver(proxy.uri(), AuthTokens.basic(server.username(), server.password()))) {
            append(new Instance(direct), 0);
            Instance instance = new Instance(driver);
            proxy.cutNext(Cut.AFTER_COMMIT);
            Appended answer = instance.interactions
                    .append(WORKSPACE, IMPORT, numbered(5, 15))
                    .block();
            assertThat(answer.accepted()).isEqualTo(5);
            assertThat(answer.duplicates().stream()).containsExactly(0, 1, 2, 3, 4);
            assertThat(instance.stored()).hasSize(15);
        }
    }

    private static Appended append(Instance instance, int call) {
        return instance.interactions
                .append(WORKSPACE, IMPORT, numbered(call * 10, call * 10 + 10))
                .block();
    }
}
