package io.desirepath.evidence.neo4j;

import io.desirepath.evidence.CustomerBatch;
import io.desirepath.evidence.ImportId;
import io.desirepath.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.TransactionContext;

/**
 * What undone imports leave in the store: responses, what {@code :Customer} nodes say, and the columns of batches.
 * Since the feed says that an import is undone, nobody counts or shows any of it; clearing it only frees room. It is
 * done in small steps, each a transaction under the feed's lock that can be repeated, so that neither an import's size
 * nor a crash between two steps matters; what is not finished stands in the feed's {@code undoing}.
 */
final class Leftovers {
    /** A transaction keeps what it changes in memory; these take some megabytes each. */
    private static final int RESPONSES_AT_A_TIME = 2_000;

    private static final int CUSTOMERS_AT_A_TIME = 5_000;
    private static final int BATCHES_AT_A_TIME = 2;

    /** Each portion folds all that the feed says of customers once. */
    private static final int CUSTOMERS_A_PORTION = 50_000;

    private static final int BATCHES_A_PORTION = 100;

    private static final String UNFINISHED = """
            MATCH (f:Feed) WHERE size(coalesce(f.undoing, [])) > 0
            RETURN f.workspace AS workspace
            """;

    private static final String LOCK = "MATCH (f:Feed {workspace: $workspace}) SET f.lock = 0";

    /** Behind a clause that finds responses {@code r}. */
    private static final String DELETE = """
            MATCH (r)-[:FROM]->(c:Customer)
            DETACH DELETE r
            WITH DISTINCT c
            WHERE c.attributes IS NULL AND NOT EXISTS { (c)--() }
            DELETE c
            """;

    private static final String DELETE_SOME = """
            MATCH (r:Feedback {workspace: $workspace, import: $import})
            WITH r LIMIT $limit
            """ + DELETE;

    private static final String DELETE_KEYS = """
            UNWIND $keys AS key
            MATCH (r:Feedback {workspace: $workspace, key: key})
            """ + DELETE;

    private static final String CUSTOMER_BATCHES = """
            MATCH (b:Batch {workspace: $workspace, import: $import})
            WHERE b.kind = 'CUSTOMERS' AND b.undone IS NULL
            RETURN b ORDER BY b.revision LIMIT $limit
            """;

    private static final String UNCLEARED = """
            MATCH (b:Batch {workspace: $workspace, import: $import})
            WHERE b.kind <> 'UNDONE' AND b.undone IS NULL
            RETURN b.revision AS revision LIMIT $limit
            """;

    /** The ids stay: other instances need them for freeing them. */
    private static final String CLEAR = """
            MATCH (u:Batch {workspace: $workspace, import: $import, kind: 'UNDONE'})
            MATCH (b:Batch {workspace: $workspace}) WHERE b.revision IN $revisions
            SET b.undone = u.revision
            REMOVE b.customer, b.at, b.name, b.sequence, b.channel, b.case, b.value, b.cost, b.end, b.undated,
                   b.attributes, b.values, b.subject, b.scale, b.score, b.commented
            """;

    private static final String FINISH = """
            MATCH (f:Feed {workspace: $workspace})
            SET f.undoing = [i IN f.undoing WHERE i <> $import]
            """;

    private final Driver driver;

    Leftovers(Driver driver) {
        this.driver = driver;
    }

    /** Clears everything, whoever undid it; where it fails, or another does the same, it can be called again. */
    void clear() {
        try (Session session = open()) {
            List<WorkspaceId> workspaces = session.executeRead(tx -> tx.run(UNFINISHED)
                    .list(found -> new WorkspaceId(found.get("workspace").asString())));
            for (WorkspaceId workspace : workspaces) {
                for (String undone :
                        session.executeRead(tx -> FeedHead.read(tx, workspace)).undoing()) {
                    new Import(session, workspace, new ImportId(undone)).clear();
                }
            }
        }
    }

    /** Deletes responses by their keys, in the transaction of those who need the keys. */
    static void deleteResponses(SimpleQueryRunner store, WorkspaceId workspace, long[] keys) {
        store.run(
                        DELETE_KEYS,
                        Map.of(
                                "workspace",
                                workspace.key(),
                                "keys",
                                LongStream.of(keys).boxed().toList()))
                .consume();
    }

    private Session open() {
        return driver.session(SessionConfig.builder()
                .withDefaultAccessMode(AccessMode.WRITE)
                .withBookmarkManager(driver.executableQueryBookmarkManager())
                .withFetchSize(BATCHES_AT_A_TIME)
                .build());
    }

    /** Some batches of customers, by their revisions, and of whom they speak. */
    private record Portion(List<Long> revisions, Set<Long> customers) {}

    /** The clearing of one import. */
    private record Import(Session store, WorkspaceId workspace, ImportId importId) {
        void clear() {
            repeat(this::deleteResponses);
            repeat(this::restoreCustomers);
            repeat(this::clearBatches);
            step((tx, head) -> tx.run(FINISH, parameters()).consume());
        }

        private static void repeat(BooleanSupplier step) {
            boolean isMoreLeft;
            do {
                isMoreLeft = step.getAsBoolean();
            } while (isMoreLeft);
        }

        private boolean deleteResponses() {
            return store.executeWrite(tx -> {
                tx.run(LOCK, parameters()).consume();
                return tx.run(DELETE_SOME, parameters(RESPONSES_AT_A_TIME))
                                .consume()
                                .counters()
                                .nodesDeleted()
                        > 0;
            });
        }

        /** Sets customers to what is known of them without the import; false where none is left. */
        private boolean restoreCustomers() {
            Portion portion = store.executeRead(this::portion);
            if (portion.revisions.isEmpty()) {
                return false;
            }
            CustomerFold fold = new CustomerFold(workspace, portion.customers);
            // What takes long to read is read before the lock is taken, so that others need not wait for it.
            store.executeRead(tx -> fold.states(tx, FeedHead.read(tx, workspace)));
            List<Long> all = List.copyOf(portion.customers);
            for (int from = 0; from < all.size(); from += CUSTOMERS_AT_A_TIME) {
                List<Long> some = all.subList(from, Math.min(from + CUSTOMERS_AT_A_TIME, all.size()));
                step((tx, head) -> CustomerStates.restore(tx, workspace, head.revision(), some, fold.states(tx, head)));
            }
            clear(portion.revisions);
            return true;
        }

        private Portion portion(SimpleQueryRunner tx) {
            Portion portion = new Portion(new ArrayList<>(), new LinkedHashSet<>());
            Result batches = tx.run(CUSTOMER_BATCHES, parameters(BATCHES_A_PORTION));
            while (portion.customers.size() < CUSTOMERS_A_PORTION && batches.hasNext()) {
                CustomerBatch batch =
                        (CustomerBatch) EntryCodec.decode(batches.next().get("b"));
                portion.revisions.add(batch.revision());
                LongStream.of(batch.customer()).forEach(portion.customers::add);
            }
            batches.consume();
            return portion;
        }

        private boolean clearBatches() {
            List<Long> revisions = store.executeRead(tx -> tx.run(UNCLEARED, parameters(BATCHES_AT_A_TIME))
                    .list((Record found) -> found.get("revision").asLong()));
            clear(revisions);
            return !revisions.isEmpty();
        }

        private void clear(List<Long> revisions) {
            for (int from = 0; from < revisions.size(); from += BATCHES_AT_A_TIME) {
                List<Long> some = revisions.subList(from, Math.min(from + BATCHES_AT_A_TIME, revisions.size()));
                step((tx, head) -> tx.run(
                                CLEAR,
                                Map.of("workspace", workspace.key(), "import", importId.value(), "revisions", some))
                        .consume());
            }
        }

        private void step(BiConsumer<TransactionContext, FeedHead> change) {
            store.executeWriteWithoutResult(tx -> {
                tx.run(LOCK, parameters()).consume();
                change.accept(tx, FeedHead.read(tx, workspace));
            });
        }

        private Map<String, Object> parameters() {
            return Map.of("workspace", workspace.key(), "import", importId.value());
        }

        private Map<String, Object> parameters(int limit) {
            return Map.of("workspace", workspace.key(), "import", importId.value(), "limit", limit);
        }
    }
}
