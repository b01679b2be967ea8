package org.yichuang.bench.pgbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuang.bench.result.Latency;

class PgbenchTest {

    private static final Path SCRIPTS = Path.of("../sql");

    @Test
    void reads_how_many_transactions_pgbench_processed_and_how_fast() throws IOException {
        var outcome =
                Pgbench.outcome(
                        """
                        number of clients: 8
                        number of transactions actually processed: 14066
                        number of failed transactions: 0 (0.000%)
                        latency average = 3.407 ms
                        tps = 2347.871625 (without initial connection time)
                        """);

        assertThat(outcome).isEqualTo(new Pgbench.Outcome(14066, 2347.871625));
    }

    @Test
    void passes_on_what_pgbench_said_when_it_did_not_finish() {
        assertThatThrownBy(() -> Pgbench.outcome("connection refused"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("connection refused");
    }

    @Test
    void says_how_to_get_pgbench_where_there_is_none(@TempDir Path empty) {
        assertThatThrownBy(() -> Pgbench.find(empty, empty.toString()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("apt install")
                .hasMessageContaining(empty.toString());
    }

    @Test
    void prefers_the_newest_of_debians_packages(@TempDir Path debian) throws Exception {
        for (var version : List.of("9.6", "15", "18")) {
            var program = debian.resolve(version).resolve("bin/pgbench");
            Files.createDirectories(program.getParent());
            Files.writeString(program, "#!/bin/sh\necho pgbench " + version + "\n");
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        }

        assertThat(Pgbench.find(debian, null).version()).isEqualTo("pgbench 18");
    }

    @Test
    void tells_the_eight_actions_of_each_clients_cases_apart(@TempDir Path folder)
            throws IOException {
        // given two clients, of which the first has begun its second case
        Files.writeString(
                folder.resolve("log.1"),
                """
                0 1 5000 0 1795336100 239550
                0 2 1000 0 1795336100 239551
                0 3 2000 0 1795336100 239552
                0 4 2000 0 1795336100 239553
                0 5 2000 0 1795336100 239554
                0 6 1000 0 1795336100 239555
                0 7 1000 0 1795336100 239556
                0 8 1000 0 1795336100 239557
                0 9 5000 0 1795336100 239558
                """);
        Files.writeString(folder.resolve("log.1.1"), "1 1 5000 0 1795336100 239550\n");

        // when
        var latencies = TransactionLog.read(folder, Limit.CASE.actions());

        // then
        assertThat(latencies.each())
                .extracting(Latency::action, Latency::count, latency -> Math.round(latency.p50()))
                .containsExactlyInAnyOrder(
                        tuple("submit", 3L, 5L),
                        tuple("accept", 1L, 1L),
                        tuple("review", 3L, 2L),
                        tuple("decide", 1L, 1L),
                        tuple("issue", 1L, 1L),
                        tuple("close", 1L, 1L));
    }

    @Test
    void a_whole_case_is_made_of_the_very_statements_that_are_measured_singly() throws IOException {
        var whole = Files.readString(SCRIPTS.resolve("case.sql"));

        assertThat(whole)
                .contains(statement("create.sql", "with filed"))
                .contains(statement("command.sql", "with moved"));
    }

    private static String statement(String script, String beginning) throws IOException {
        var text = Files.readString(SCRIPTS.resolve(script));
        return text.substring(text.indexOf(beginning), text.lastIndexOf(';') + 1);
    }
}
