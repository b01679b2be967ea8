package org.yichuang.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuang.database.DataFolder;
import org.yichuang.database.StartProblem;

class EmbeddedPostgresTest {

    @TempDir Path folder;

    @Test
    void what_was_written_is_there_after_the_next_start() throws Exception {
        DataFolder data = new DataFolder(folder);
        try (EmbeddedPostgres first = EmbeddedPostgres.start(data, "32MB");
                Connection connection = owner(first, data);
                var statement = connection.createStatement()) {
            statement.execute("create table kept (value text)");
            statement.execute("insert into kept values ('禾川区')");
        }

        try (EmbeddedPostgres second = EmbeddedPostgres.start(data, "32MB");
                Connection connection = owner(second, data);
                var statement = connection.createStatement()) {
            var rows = statement.executeQuery("select value from kept");
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("禾川区");
        }
    }

    @Test
    void it_is_durable_and_keeps_out_whoever_has_no_password() throws Exception {
        DataFolder data = new DataFolder(folder);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, "32MB");
                Connection connection = owner(postgres, data);
                var statement = connection.createStatement()) {
            for (String setting :
                    new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                var row = statement.executeQuery("show " + setting);
                row.next();
                assertThat(row.getString(1)).as(setting).isEqualTo("on");
            }
            assertThatThrownBy(
                            () ->
                                    DriverManager.getConnection(
                                            postgres.url(), EmbeddedPostgres.OWNER, "guess"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void its_processes_keep_their_memory_between_transactions() throws Exception {
        DataFolder data = new DataFolder(folder);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, "32MB");
                Connection connection =
                        DriverManager.getConnection(
                                postgres.url(), "postgres", data.secret("postgres-superuser"));
                var statement = connection.createStatement()) {
            statement.execute("create temporary table environment (line text)");
            statement.execute("copy environment from program 'env'");
            var row =
                    statement.executeQuery(
                            "select line from environment where line like 'MALLOC_TRIM%'");

            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("MALLOC_TRIM_THRESHOLD_=16777216");
        }
    }

    @Test
    void whoever_runs_the_server_decides_what_it_keeps() {
        Map<String, String> environment = new HashMap<>();
        environment.put("MALLOC_TRIM_THRESHOLD_", "1048576");

        ServerMemory.keepIn(environment);

        assertThat(environment)
                .containsEntry("MALLOC_TRIM_THRESHOLD_", "1048576")
                .containsEntry("MALLOC_MMAP_THRESHOLD_", "4194304");
    }

    @Test
    void a_second_start_on_the_same_folder_says_that_the_folder_is_in_use() throws Exception {
        DataFolder data = new DataFolder(folder);
        try (EmbeddedPostgres first = EmbeddedPostgres.start(data, "32MB")) {
            assertThat(first.url()).contains("127.0.0.1");
            assertThatThrownBy(() -> EmbeddedPostgres.start(data, "32MB"))
                    .isInstanceOf(StartProblem.class)
                    .hasMessageContaining("Another Yichuang is running");
        }
    }

    @Test
    void a_server_left_behind_by_a_killed_process_is_stopped_and_its_data_is_kept()
            throws Exception {
        DataFolder data = new DataFolder(folder);
        EmbeddedPostgres abandoned = EmbeddedPostgres.start(data, "32MB");
        abandoned.abandon();

        try (EmbeddedPostgres next = EmbeddedPostgres.start(data, "32MB");
                Connection connection = owner(next, data)) {
            assertThat(connection.isValid(2)).isTrue();
        }
    }

    @Test
    void damaged_files_are_reported_with_what_to_do() throws Exception {
        DataFolder data = new DataFolder(folder);
        EmbeddedPostgres.start(data, "32MB").close();
        Files.writeString(folder.resolve("postgres/global/pg_control"), "not a control file");

        assertThatThrownBy(() -> EmbeddedPostgres.start(data, "32MB"))
                .isInstanceOfSatisfying(
                        StartProblem.class,
                        problem -> {
                            assertThat(problem).hasMessageContaining("does not start");
                            assertThat(problem.remedy()).contains("restore a backup", "mv ");
                        });
    }

    private static Connection owner(EmbeddedPostgres postgres, DataFolder data) throws Exception {
        return DriverManager.getConnection(
                postgres.url(), EmbeddedPostgres.OWNER, data.secret(EmbeddedPostgres.OWNER));
    }
}
