package io.desirepath.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The generated shop in DuckDB, as well laid out as it can be: interactions are numbers, matched to touchpoints before
 * the clock runs, sorted by customer and time; feedback is matched to stages.
 */
final class DuckDbShop implements AutoCloseable {
    private static final String EXITS = """
            WITH asked AS (SELECT customer FROM customers WHERE household = ?),
            entry AS (
              SELECT customer, min(n) AS n, arg_min(second, n) AS second
              FROM interactions SEMI JOIN asked USING (customer) WHERE is_entry GROUP BY customer),
            walk AS (
              SELECT i.customer, i.n, i.touchpoint, i.is_goal, i.is_exit, e.n AS first, e.second + ? < ? AS matured
              FROM interactions i JOIN entry e ON i.customer = e.customer AND i.n >= e.n AND i.second <= e.second + ?),
            decided AS (
              SELECT customer, min(n) FILTER (WHERE is_exit OR is_goal AND n > first) AS n FROM walk GROUP BY customer),
            attempt AS (
              SELECT w.*, d.n AS decided_at FROM walk w JOIN decided d USING (customer)
              WHERE w.matured AND (d.n IS NULL OR w.n <= d.n)),
            outcome AS (
              SELECT customer, coalesce(bool_or(is_goal AND n = decided_at AND n > first), false) AS converted,
                     coalesce(max(touchpoint) FILTER (WHERE is_exit AND n = decided_at), -1) AS reason,
                     arg_max(touchpoint, n) AS last,
                     arg_max(touchpoint, n) FILTER (WHERE n < decided_at) AS before
              FROM attempt GROUP BY customer),
            exits AS (
              SELECT CASE WHEN reason >= 0 THEN coalesce(before, last) ELSE last END AS touchpoint, count(*) AS exits
              FROM outcome WHERE NOT converted GROUP BY 1),
            reached AS (SELECT touchpoint, count(DISTINCT customer) AS reached FROM attempt GROUP BY touchpoint)
            SELECT name, exits, reached FROM exits JOIN reached USING (touchpoint) JOIN touchpoints USING (touchpoint)
            """;
    private static final String SATISFACTION = """
            SELECT stage, count(*) AS n, 100.0 * count(*) FILTER (WHERE score >= 4) / count(*) AS score
            FROM feedback SEMI JOIN (SELECT customer FROM customers WHERE household = ?) USING (customer)
            GROUP BY stage
            """;

    private final Connection database;
    private final PreparedStatement exits;
    private final PreparedStatement satisfaction;

    private DuckDbShop(Connection database, PreparedStatement exits, PreparedStatement satisfaction) {
        this.database = database;
        this.exits = exits;
        this.satisfaction = satisfaction;
    }

    static DuckDbShop of(ShopData shop, String household) throws SQLException {
        Connection database = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = database.createStatement()) {
            loadTouchpoints(database, shop.map());
            for (String load : loading(shop)) {
                statement.execute(load);
            }
            long asOf = number(statement, "SELECT max(second) FROM interactions");
            long window = Duration.parse(shop.map().get("window").asString()).toSeconds();
            PreparedStatement exits = database.prepareStatement(EXITS);
            PreparedStatement satisfaction = database.prepareStatement(SATISFACTION);
            exits.setString(1, household);
            exits.setLong(2, window);
            exits.setLong(3, asOf);
            exits.setLong(4, window);
            satisfaction.setString(1, household);
            return new DuckDbShop(database, exits, satisfaction);
        }
    }

    /** By touchpoint "exits of reached", and by stage "CSAT of responses". */
    Map<String, String> answer() throws SQLException {
        Map<String, String> found = new TreeMap<>();
        try (ResultSet rows = exits.executeQuery()) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getLong(2) + " of " + rows.getLong(3));
            }
        }
        try (ResultSet rows = satisfaction.executeQuery()) {
            while (rows.next()) {
                found.put("CSAT " + rows.getString(1), "%.9f of %d".formatted(rows.getDouble(3), rows.getLong(2)));
            }
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }

    /** The map, and what its rules accept: by whole name or by beginning, on any channel or on one. */
    private static void loadTouchpoints(Connection database, JsonNode map) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("CREATE TABLE touchpoints (touchpoint INT, name TEXT, stage TEXT, is_entry BOOLEAN,"
                    + " is_goal BOOLEAN, is_exit BOOLEAN)");
            statement.execute("CREATE TABLE rules (touchpoint INT, name TEXT, prefix BOOLEAN, channel TEXT)");
        }
        int number = 0;
        for (JsonNode stage : map.get("stages")) {
            for (JsonNode touchpoint : stage.get("touchpoints")) {
                List<String> flags = touchpoint
                        .get("flags")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList();
                insert(
                        database,
                        "INSERT INTO touchpoints VALUES (?, ?, ?, ?, ?, ?)",
                        number,
                        touchpoint.get("name").asString(),
                        stage.get("name").asString(),
                        flags.contains("ENTRY"),
                        flags.contains("GOAL"),
                        flags.contains("EXIT"));
                loadRule(database, number++, touchpoint);
            }
        }
    }

    private static void loadRule(Connection database, int number, JsonNode touchpoint) throws SQLException {
        JsonNode rule = touchpoint.get("rule");
        boolean own = rule.isNull();
        List<String> names = own
                ? List.of(touchpoint.get("name").asString())
                : rule.get("values").valueStream().map(JsonNode::asString).toList();
        List<String> channels = new ArrayList<>();
        if (!own) {
            rule.get("channels").valueStream().map(JsonNode::asString).forEach(channels::add);
        }
        boolean prefix = !own && rule.get("match").asString().equals("PREFIX");
        for (String name : names) {
            insert(
                    database,
                    "INSERT INTO rules VALUES (?, ?, ?, ?)",
                    number,
                    name,
                    prefix,
                    channels.isEmpty() ? null : channels.getFirst());
        }
    }

    private static void insert(Connection database, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    private static List<String> loading(ShopData shop) {
        String accepts = " ON (r.prefix AND starts_with(i.name, r.name) OR NOT r.prefix AND i.name = r.name)";
        return List.of(
                "CREATE TABLE customers AS SELECT customer AS name, row_number() OVER () AS customer, household FROM "
                        + csv(shop, "customers"),
                "CREATE TABLE interactions AS SELECT c.customer,"
                        + " row_number() OVER (ORDER BY c.customer, i.\"at\", i.row) AS n, epoch(i.\"at\")::BIGINT AS second,"
                        + " touchpoint, is_entry, is_goal, is_exit FROM (SELECT *, row_number() OVER () AS row FROM "
                        + csv(shop, "interactions") + ") i JOIN customers c ON i.customer = c.name JOIN rules r"
                        + accepts + " AND (r.channel IS NULL OR r.channel = i.channel)"
                        + " JOIN touchpoints USING (touchpoint) ORDER BY n",
                "CREATE TABLE feedback AS SELECT DISTINCT c.customer, i.id, coalesce(i.stage, t.stage) AS stage,"
                        + " i.score::INT AS score FROM (SELECT *, touchpoint AS name FROM "
                        + csv(shop, "feedback") + ") i JOIN customers c ON i.customer = c.name"
                        + " LEFT JOIN rules r" + accepts
                        + " LEFT JOIN touchpoints t ON i.name = t.name OR r.touchpoint = t.touchpoint"
                        + " WHERE i.metric = 'CSAT' AND i.score IS NOT NULL AND coalesce(i.stage, t.stage) IS NOT NULL"
                        + " ORDER BY c.customer");
    }

    private static String csv(ShopData shop, String kind) {
        return "read_csv('" + shop.files().resolve(kind + ".csv") + "', header = true)";
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
