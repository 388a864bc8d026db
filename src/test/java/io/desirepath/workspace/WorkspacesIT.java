package io.desirepath.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.desirepath.shared.GlobalId;
import io.desirepath.shared.WorkspaceId;
import io.desirepath.support.ApplicationTest;
import io.desirepath.support.TestClient;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class WorkspacesIT {
    @Autowired
    private Workspaces workspaces;

    @Test
    void speaksToTheWorkspaceThatTheHeaderNames(TestClient client) {
        client.graphql()
                .document("{ workspace { id key name generated timeZone } }")
                .execute()
                .path("workspace.key")
                .entity(String.class)
                .isEqualTo(client.workspace())
                .path("workspace.id")
                .entity(String.class)
                .isEqualTo(new GlobalId("Workspace", client.workspace()).toString())
                .path("workspace.timeZone")
                .entity(String.class)
                .isEqualTo("UTC");
    }

    @Test
    void listsMainFirstAndEachWorkspaceThatHoldsSomething(TestClient client) {
        Workspace saved =
                new Workspace(new WorkspaceId(client.workspace()), "Corner shop", true, ZoneId.of("Europe/Warsaw"));
        workspaces.save(saved).block();

        assertThat(client.graphql()
                        .document("{ workspaces { key } }")
                        .execute()
                        .path("workspaces[*].key")
                        .entityList(String.class)
                        .get())
                .startsWith("main")
                .contains(client.workspace());
        assertThat(workspaces.get(saved.id()).block()).isEqualTo(saved);
    }

    @Test
    void findsAWorkspaceByItsIdFromWithinOnly(TestClient client) {
        String id = new GlobalId("Workspace", client.workspace()).toString();
        String document = "query($id: ID!) { node(id: $id) { __typename id } }";

        client.graphql()
                .document(document)
                .variable("id", id)
                .execute()
                .path("node.__typename")
                .entity(String.class)
                .isEqualTo("Workspace");
        client.in("elsewhere")
                .graphql()
                .document(document)
                .variable("id", id)
                .execute()
                .path("node")
                .valueIsNull();
    }

    @Test
    void refusesANameThatIsNone(TestClient client) {
        client.in("No Such Name")
                .graphql()
                .document("{ workspace { key } }")
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "BAD_REQUEST")));
    }
}
