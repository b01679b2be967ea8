package org.yichuang.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuang.bench.result.Conditions;
import org.yichuang.bench.result.HttpResults;
import org.yichuang.bench.result.HttpRound;
import org.yichuang.bench.result.Latency;
import org.yichuang.bench.result.ResultFile;
import org.yichuang.bench.result.StartResults;
import org.yichuang.bench.result.StartResults.Start;

class HttpTableTest {

    private final HttpResults results =
            new HttpResults(
                            Rounds.results().machine(),
                            1_000_000,
                            81_000,
                            "12 GB",
                            60,
                            List.of("-XX:+UseCompactObjectHeaders"),
                            List.of())
                    .with(round(Map.of()))
                    .with(round(new TreeMap<>(Map.of("status 503", 3L, "IOException", 1L))));

    private static HttpRound round(Map<String, Long> failed) {
        return new HttpRound(
                "work queue",
                200,
                30,
                6000,
                failed,
                new Latency("all", 6000, 4.2, 61.3, 120),
                new Conditions(0.8, 0.05, 0));
    }

    @Test
    void each_page_has_its_percentiles_and_what_failed() {
        assertThat(HttpTable.of(results))
                .contains("1,000,000 cases, 81,000 open tasks, 12 GB")
                .contains("| work queue | 200 | 4.20 | **61.3** | 120 | 6,000 | 0 | 5 % |")
                .contains("| 1 IOException, 3 status 503 |");
        assertThat(results.pages().getLast().failures()).isEqualTo(4);
    }

    @Test
    void figures_are_read_as_they_were_written(@TempDir Path folder) throws Exception {
        var file = folder.resolve("http.json");
        ResultFile.write(file, results);

        assertThat(ResultFile.read(file, HttpResults.class)).isEqualTo(results);
        assertThat(ResultFile.names(file)).contains("pages").doesNotContain("rounds");
    }

    @Test
    void starts_are_told_by_their_median() {
        var starts =
                new StartResults(
                        results.machine(),
                        List.of(
                                new Start("java", true, 30, 0.1),
                                new Start("java", true, 20, 0.02),
                                new Start("java", true, 21, 0),
                                new Start("java", false, 4, 0)));

        assertThat(StartTable.of(starts))
                .contains("| `java`, empty data folder | 21.0 | 10 % |")
                .contains("| `java`, second start | 4.00 | 0 % |");
    }
}
