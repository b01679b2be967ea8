package org.yichuang.bench.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuang.bench.result.DeadlineResults;
import org.yichuang.bench.result.ResultFile;
import picocli.CommandLine;

/// A small run from beginning to end.
class DeadlinesCommandTest {

    @TempDir private Path folder;

    @Test
    void every_deadline_is_handled_once_and_the_time_is_told() throws IOException {
        Path file = folder.resolve("figures.json");
        var command =
                new DeadlinesCommand(
                        Path.of("target/deadlines"), Clock.system(ZoneId.of("Asia/Shanghai")));

        int exit =
                new CommandLine(command)
                        .execute("--cases", "70", "--warm-up", "0", "--json", file.toString());

        assertThat(exit).isEqualTo(CommandLine.ExitCode.OK);
        assertThat(ResultFile.read(file, DeadlineResults.class).rounds())
                .singleElement()
                .satisfies(
                        round -> {
                            assertThat(round.deadlines()).isEqualTo(70);
                            assertThat(round.seconds()).isPositive();
                        });
    }
}
