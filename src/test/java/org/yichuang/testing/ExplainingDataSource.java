package org.yichuang.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// A data source that asks PostgreSQL for the plan of every prepared statement just before it runs,
/// with the very values that it runs with. So what is looked at is what production runs, not a
/// copy.
public final class ExplainingDataSource {

    /// @param lines of the plan as text
    public record Plan(String sql, List<String> lines) {

        /// The nodes that read a whole table.
        public List<String> sequentialScans() {
            return lines.stream().filter(line -> line.contains("Seq Scan")).toList();
        }

        @Override
        public String toString() {
            return sql + "\n" + String.join("\n", lines);
        }
    }

    private final List<Plan> plans = new ArrayList<>();
    private final DataSource real;

    public ExplainingDataSource(DataSource real) {
        this.real = real;
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
                            ? statement(connection, (String) arguments[0], statement)
                            : result;
                });
    }

    private PreparedStatement statement(
            Connection connection, String sql, PreparedStatement statement) throws SQLException {
        PreparedStatement explain = connection.prepareStatement("explain " + sql);
        return proxy(
                PreparedStatement.class,
                (method, arguments) -> {
                    String name = method.getName();
                    boolean isParameter =
                            name.startsWith("set")
                                    && arguments != null
                                    && arguments.length >= 2
                                    && method.getParameterTypes()[0] == int.class;
                    if (isParameter) {
                        call(explain, method, arguments);
                    } else if (name.startsWith("execute")) {
                        plans.add(new Plan(sql, lines(explain)));
                    } else if (name.equals("close")) {
                        explain.close();
                    }
                    return call(statement, method, arguments);
                });
    }

    private static List<String> lines(PreparedStatement explain) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet row = explain.executeQuery()) {
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
