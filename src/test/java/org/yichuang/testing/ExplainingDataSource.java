package org.yichuang.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;

/// A data source that asks PostgreSQL for the plan of every prepared statement just before it runs:
/// the plan for any values, as the pool of the platform has every statement planned once. So what
/// is looked at is what production runs, not a copy.
public final class ExplainingDataSource {

    /// @param lines of the plan as text
    public record Plan(String sql, List<String> lines) {

        /// The nodes that read a whole table. The journal's parts of years to come have no row.
        public List<String> sequentialScans() {
            return lines.stream()
                    .filter(line -> line.contains("Seq Scan"))
                    .filter(line -> !line.matches(".* on case_event_(\\d{4}|later) .*"))
                    .toList();
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
    private final DataSource real;
    private final PGSimpleDataSource explaining = new PGSimpleDataSource();

    public ExplainingDataSource(PGSimpleDataSource real) {
        this.real = real;
        explaining.setUrl(real.getUrl());
        explaining.setUser(real.getUser());
        explaining.setPassword(real.getPassword());
        explaining.setOptions(real.getOptions());
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
                            plans.add(new Plan(each, lines(each)));
                        }
                    }
                    return call(statement, method, arguments);
                });
    }

    private List<String> lines(String sql) throws SQLException {
        StringBuilder explain = new StringBuilder("explain (generic_plan) ");
        int place = 0;
        for (char each : sql.toCharArray()) {
            explain.append(each == '?' ? "$" + ++place : each);
        }
        List<String> lines = new ArrayList<>();
        try (Connection connection = explaining.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(explain.toString())) {
            while (row.next()) {
                lines.add(row.getString(1));
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
