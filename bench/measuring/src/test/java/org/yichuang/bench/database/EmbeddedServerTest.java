package org.yichuang.bench.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {

    private static final Path PARENT = Path.of("target");

    @Test
    void commits_are_durable_and_a_database_counts_its_rows() throws Exception {
        try (var server = EmbeddedServer.start(PARENT, "64MB")) {
            assertThat(server.version()).startsWith("PostgreSQL 18.");
            assertThat(server.settings(List.of("fsync", "synchronous_commit", "full_page_writes")))
                    .containsOnly(
                            Map.entry("fsync", "on"),
                            Map.entry("synchronous_commit", "on"),
                            Map.entry("full_page_writes", "on"));

            // given
            server.createDatabase("counted-at-once");
            var url = server.address().url("counted-at-once");
            long logBefore;
            Counters before;
            try (var connection = DriverManager.getConnection(url);
                    var statement = connection.createStatement()) {
                statement.execute("create table thing (id int primary key, name text)");
                before = Counters.read(connection);
                logBefore = WriteAheadLog.position(connection);
            }

            // when
            try (var connection = server.address().connect("counted-at-once");
                    var statement = connection.createStatement()) {
                statement.execute("insert into thing select n, 'a' from generate_series(1, 10) n");
                statement.execute("update thing set name = 'b' where id <= 4");
                statement.execute("delete from thing where id > 7");
            }

            // then
            try (var connection = server.address().connect("counted-at-once")) {
                var counted = Counters.read(connection).minus(before);
                assertThat(counted.inserts()).isEqualTo(10);
                assertThat(counted.updates()).isEqualTo(4);
                assertThat(counted.deletes()).isEqualTo(3);
                assertThat(counted.transactions()).isGreaterThanOrEqualTo(3);
                assertThat(WriteAheadLog.position(connection)).isGreaterThan(logBefore);
            }
            server.dropDatabase("counted-at-once");
        }
    }

    @Test
    void nothing_but_the_unpacked_programs_is_left_when_it_is_closed(@TempDir Path parent)
            throws Exception {
        EmbeddedServer.start(parent, "64MB").close();

        try (var left = Files.list(parent)) {
            assertThat(left)
                    .allMatch(path -> path.getFileName().toString().startsWith("postgresql-"));
        }
    }

    @Test
    void an_address_survives_being_written_as_a_url() {
        var address = new Address("db.example", 5433, "bench user", "p&ss=wörd");

        assertThat(Address.of(address.url("any"))).isEqualTo(address);
    }
}
