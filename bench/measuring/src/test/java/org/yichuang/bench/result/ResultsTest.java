package org.yichuang.bench.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuang.bench.report.Rounds;

class ResultsTest {

    private static final Latency LATENCY = new Latency("submit", 10, 1.5, 2.5, 3.5);
    private static final Round ROUND =
            new Round(
                    "pgbench command",
                    "15",
                    2,
                    8,
                    8,
                    60,
                    10,
                    null,
                    20,
                    LATENCY,
                    List.of(LATENCY),
                    new Cost(1, 1, 1, 0, 900, 0.1, null),
                    new Conditions(0.9, null, 0.01));

    @Test
    void figures_read_back_as_they_were_written(@TempDir Path folder) throws IOException {
        var file = folder.resolve("results/run.json");
        var results = Rounds.results(ROUND);

        ResultFile.write(file, results);

        assertThat(ResultFile.read(file, Results.class)).isEqualTo(results);
    }

    @Test
    void rounds_of_several_runs_on_one_machine_come_together() {
        var together = Results.together(List.of(Rounds.results(ROUND), Rounds.results(ROUND)));

        assertThat(together.rounds()).containsExactly(ROUND, ROUND);
    }

    @Test
    void figures_of_different_databases_do_not_come_together() {
        var one = Rounds.results(ROUND);
        var other =
                new Results(
                        Rounds.machine("PostgreSQL 15.18"),
                        60,
                        60,
                        one.javaOptions(),
                        List.of(ROUND));

        assertThatThrownBy(() -> Results.together(List.of(one, other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not measured alike");
    }
}
