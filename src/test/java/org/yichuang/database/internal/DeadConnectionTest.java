package org.yichuang.database.internal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.postgresql.jdbc.PgConnection;

/// What is set for the driver reaches it, and a server that goes without a word is not waited for
/// without end.
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class DeadConnectionTest {

    private static HikariDataSource pool(Map<String, Object> of, Wire wire, String silence) {
        Database database =
                new Database(
                        wire.through(text(of, "spring.datasource.url")),
                        text(of, "spring.datasource.username"),
                        text(of, "spring.datasource.password"),
                        text(of, "yichuang.database.owner.username"),
                        text(of, "yichuang.database.owner.password"),
                        null);
        return new DatabaseConfiguration().dataSource(database, 2, silence);
    }

    private static String text(Map<String, Object> properties, String name) {
        return (String) requireNonNull(properties.get(name));
    }

    @Test
    void what_is_set_for_the_driver_reaches_it() throws Exception {
        Map<String, Object> properties = TestDatabases.fresh();
        try (Wire wire = new Wire(text(properties, "spring.datasource.url"));
                HikariDataSource pool = pool(properties, wire, "10m");
                Connection connection = pool.getConnection()) {
            PgConnection driver = connection.unwrap(PgConnection.class);

            assertThat(driver.getPrepareThreshold()).isEqualTo(2);
            assertThat(driver.getNetworkTimeout()).isEqualTo(600_000);
            assertThat(driver.getParameterStatus("application_name")).isEqualTo("yichuang");
        }
    }

    @Test
    void a_statement_on_a_dead_connection_fails_and_the_next_one_gets_another() throws Exception {
        Map<String, Object> properties = TestDatabases.fresh();
        try (Wire wire = new Wire(text(properties, "spring.datasource.url"));
                HikariDataSource pool = pool(properties, wire, "1s")) {
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("select 1");

                wire.cut();

                assertThatThrownBy(() -> statement.execute("select 2"))
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                e -> assertThat(e.getSQLState()).startsWith("08"));
            }
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                assertThat(statement.execute("select 3")).isTrue();
            }
        }
    }
}
