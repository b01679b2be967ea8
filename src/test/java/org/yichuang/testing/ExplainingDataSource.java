package org.yichuang.testing;

import static java.util.Objects.requireNonNullElseGet;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;
import org.yichuang.database.internal.TestDatabases;

/// A data source that asks PostgreSQL for the plan of every prepared statement just before it runs:
/// the plan for any values, with what the pool of the platform sets for its connections. So what is
/// looked at is what production runs, not a copy.
public final class ExplainingDataSource {

    /// A node that reads an index, and the index.
    private static final Pattern INDEX_SCAN =
            Pattern.compile(
                    "Index(?: Only)? Scan(?: Backward)? using (\\w+)|Bitmap Index Scan on (\\w+)");

    private static final Pattern NODE = Pattern.compile("->|^ *(InitPlan|SubPlan|CTE) ");

    private static final String LEADING_COLUMNS =
            """
            select c.relname, a.attname
              from pg_index i
              join pg_class c on c.oid = i.indexrelid
              join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
            """;

    /// @param lines of the plan as text
    /// @param leading the first column of each index
    public record Plan(String sql, List<String> lines, Map<String, String> leading) {

        /// The nodes that read a whole table, or a whole index: with `enable_seqscan = off` that is
        /// what a statement does that no index serves.
        public List<String> readWhole() {
            List<String> found = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                Matcher scan = INDEX_SCAN.matcher(line);
                if (line.contains("Seq Scan") || scan.find() && !searches(i, index(scan))) {
                    found.add(line.strip());
                }
            }
            return found;
        }

        private static String index(Matcher scan) {
            return requireNonNullElseGet(scan.group(1), () -> scan.group(2));
        }

        /// Whether an index is searched by its first column; by a later one alone it is read from
        /// one end to the other. What a node does stands below it, before the nodes that it reads
        /// from.
        private boolean searches(int node, String index) {
            Pattern byFirst =
                    Pattern.compile(
                            "Index Cond: .*\\((ROW\\()?%s\\b".formatted(leading.get(index)));
            return lines.subList(node + 1, lines.size()).stream()
                    .takeWhile(line -> !NODE.matcher(line).find())
                    .anyMatch(line -> byFirst.matcher(line).find());
        }

        /// By what indexes are searched.
        public List<String> indexConditions() {
            return lines.stream().filter(line -> line.contains("Index Cond:")).toList();
        }

        @Override
        public String toString() {
            return sql + "\n" + String.join("\n", lines);
        }
    }

    private final List<Plan> plans = new ArrayList<>();
    private final Map<String, String> leading = new HashMap<>();
    private final DataSource real;
    private final PGSimpleDataSource explaining = new PGSimpleDataSource();

    public ExplainingDataSource(PGSimpleDataSource real) {
        this.real = real;
        explaining.setUrl(real.getUrl());
        explaining.setUser(real.getUser());
        explaining.setPassword(real.getPassword());
        // Only there may a statement have places that nobody fills.
        explaining.setPreferQueryMode(PreferQueryMode.SIMPLE);
    }

    /// The plans since the last call.
    public List<Plan> take() {
        List<Plan> taken = List.copyOf(plans);
        plans.clear();
        return taken;
    }

    public DataSource dataSource() {
        return proxy(
                DataSource.class,
                (method, arguments) -> {
                    Object result = call(real, method, arguments);
                    return result instanceof Connection connection
                            ? connection(connection)
                            : result;
                });
    }

    private Connection connection(Connection connection) {
        return proxy(
                Connection.class,
                (method, arguments) -> {
                    Object result = call(connection, method, arguments);
                    return method.getName().equals("prepareStatement")
                                    && arguments != null
                                    && result instanceof PreparedStatement statement
                            ? statement((String) arguments[0], statement)
                            : result;
                });
    }

    private PreparedStatement statement(String sql, PreparedStatement statement) {
        return proxy(
                PreparedStatement.class,
                (method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        for (String each : sql.split(";\n", -1)) {
                            plans.add(new Plan(each, lines(each), leadingColumns()));
                        }
                    }
                    return call(statement, method, arguments);
                });
    }

    private Map<String, String> leadingColumns() throws SQLException {
        if (leading.isEmpty()) {
            try (Connection connection = explaining.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(LEADING_COLUMNS)) {
                while (row.next()) {
                    leading.put(row.getString(1), row.getString(2));
                }
            }
        }
        return leading;
    }

    private List<String> lines(String sql) throws SQLException {
        StringBuilder explain = new StringBuilder("explain (generic_plan) ");
        int place = 0;
        for (char each : sql.toCharArray()) {
            explain.append(each == '?' ? "$" + ++place : each);
        }
        List<String> lines = new ArrayList<>();
        try (Connection connection = explaining.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(TestDatabases.AS_THE_POOL);
            try (ResultSet row = statement.executeQuery(explain.toString())) {
                while (row.next()) {
                    lines.add(row.getString(1));
                }
            }
        }
        return lines;
    }

    private interface Handler {
        @Nullable Object handle(Method method, Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(
                Proxy.newProxyInstance(
                        ExplainingDataSource.class.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> handler.handle(method, arguments)));
    }

    private static @Nullable Object call(
            Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
