package org.yichuang.bench.pgbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.yichuang.bench.contender.RoundSettings;
import org.yichuang.bench.database.EmbeddedServer;
import org.yichuang.bench.result.Round;

class PgbenchLimitTest {

    @Test
    void a_case_writes_fifteen_rows_and_moves_its_hot_row_seven_times() throws Exception {
        // given
        var limit = new PgbenchLimit(installed(), Path.of("../sql"));

        // when
        try (var server = EmbeddedServer.start(Path.of("target"), "64MB")) {
            var rounds = limit.measure(server, new RoundSettings(1, 2, 1, 2, null));

            // then
            assertThat(rounds)
                    .extracting(Round::contender)
                    .containsExactly(
                            "pgbench case",
                            "pgbench command",
                            "pgbench command at half its rate",
                            "pgbench create");
            var wholeCase = rounds.getFirst();
            assertThat(wholeCase.cost().inserts()).isCloseTo(15, offset(0.5));
            assertThat(wholeCase.cost().updates()).isCloseTo(7, offset(0.5));
            assertThat(wholeCase.cost().deletes()).isZero();
            assertThat(wholeCase.casesPerSecond()).isPositive();
            assertThat(rounds.get(1).cost().inserts()).isEqualTo(1);
            assertThat(rounds.get(1).casesPerSecond()).isNull();
        }
    }

    private static Pgbench installed() throws InterruptedException {
        try {
            return Pgbench.find();
        } catch (IOException missing) {
            return abort(missing.toString());
        }
    }
}
