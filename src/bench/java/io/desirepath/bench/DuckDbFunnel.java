package io.desirepath.bench;

import io.desirepath.analysis.FusedPass;
import io.desirepath.walk.GeneratedEvidence;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The same drop-off, transitions and funnel in DuckDB: numbers in a table that is sorted by customer and time, matched
 * to touchpoints before the clock runs. Since all of a generated customer's interactions lie together, a walk is what
 * happens within the window of the first that is on the map.
 */
final class DuckDbFunnel implements AutoCloseable {
    private final Connection database;
    private final long asOf;

    private DuckDbFunnel(Connection database, long asOf) {
        this.database = database;
        this.asOf = asOf;
    }

    static DuckDbFunnel of(GeneratedEvidence evidence) throws SQLException, IOException {
        Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Path file = Files.createTempFile("interactions", ".csv");
        try (Statement statement = database.createStatement()) {
            write(evidence, file);
            statement.execute("CREATE TABLE interactions AS SELECT * FROM read_csv('" + file
                    + "', header = false, columns = {'customer': 'INT', 'n': 'INT', 'second': 'INT',"
                    + " 'touchpoint': 'TINYINT', 'region': 'TINYINT'}) ORDER BY n");
        } finally {
            Files.delete(file);
        }
        long asOf = IntStream.of(evidence.second).max().orElseThrow();
        return new DuckDbFunnel(database, asOf);
    }

    private static void write(GeneratedEvidence evidence, Path file) throws IOException {
        try (BufferedWriter rows = Files.newBufferedWriter(file)) {
            for (int row = 0; row < evidence.customer.length; row++) {
                rows.write(evidence.customer[row] + "," + row + "," + evidence.second[row] + ","
                        + evidence.touchpoint[row] + "," + evidence.attributes[0][row] + "\n");
            }
        }
    }

    Map<String, Long> count(boolean filtered) throws SQLException {
        Map<String, Long> found = new TreeMap<>();
        String sql = walks(filtered) + attempts() + funnel() + """
                SELECT 'attempts ' || touchpoint, count(DISTINCT customer) FROM attempts GROUP BY touchpoint
                UNION ALL
                SELECT 'exits ' || touchpoint, count(*) FROM (
                  SELECT arg_max(touchpoint, n) AS touchpoint FROM attempts WHERE goal IS NULL GROUP BY customer)
                GROUP BY 1
                UNION ALL
                SELECT touchpoint || ' to ' || next, count(*) FROM (
                  SELECT touchpoint, lead(touchpoint) OVER (PARTITION BY customer ORDER BY n) AS next FROM walks)
                WHERE next IS NOT NULL GROUP BY touchpoint, next
                """ + levels();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getLong(2));
            }
        }
        return found;
    }

    private String walks(boolean filtered) {
        String filter = filtered
                ? "WHERE second >= %d AND second < %d AND region = 3"
                        .formatted(FusedPass.QUARTER_BEGINS.getEpochSecond(), FusedPass.QUARTER_ENDS.getEpochSecond())
                : "";
        long window = FusedPass.WINDOW.toSeconds();
        return """
                WITH entries AS (
                  SELECT i.customer, i.n, i.second FROM interactions i
                  JOIN (SELECT min(n) AS n FROM interactions WHERE touchpoint < %d GROUP BY customer) USING (n) %s),
                walks AS MATERIALIZED (
                  SELECT i.customer, i.n, i.touchpoint, i.n = e.n AS is_entry, e.second + %d < %d AS matured
                  FROM interactions i JOIN entries e USING (customer)
                  WHERE i.touchpoint < %d AND i.second <= e.second + %d),
                """.formatted(
                        GeneratedEvidence.TOUCHPOINTS, filter, window, asOf, GeneratedEvidence.TOUCHPOINTS, window);
    }

    private static String attempts() {
        return """
                goals AS (
                  SELECT customer, min(n) AS n FROM walks WHERE touchpoint = %d AND NOT is_entry GROUP BY customer),
                attempts AS (
                  SELECT w.customer, w.n, w.touchpoint, g.n AS goal FROM walks w LEFT JOIN goals g USING (customer)
                  WHERE w.matured AND (g.n IS NULL OR w.n <= g.n))
                """.formatted(FusedPass.GOAL);
    }

    /** Each step's earliest interaction after that of the step before. */
    private static String funnel() {
        StringBuilder sql = new StringBuilder();
        for (int step = 0; step < FusedPass.STEPS.size(); step++) {
            String source = step == 0
                    ? "walks w WHERE w.touchpoint = " + FusedPass.STEPS.getFirst()
                    : "walks w JOIN step%d s USING (customer) WHERE w.n > s.n AND w.touchpoint = %d"
                            .formatted(step - 1, FusedPass.STEPS.get(step));
            sql.append(", step%d AS (SELECT w.customer AS customer, min(w.n) AS n FROM %s GROUP BY w.customer)%n"
                    .formatted(step, source));
        }
        return sql.toString();
    }

    private static String levels() {
        return IntStream.range(0, FusedPass.STEPS.size())
                .mapToObj(step ->
                        " UNION ALL SELECT 'step %d', count(*) FROM step%d HAVING count(*) > 0".formatted(step, step))
                .collect(Collectors.joining());
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
