package org.yichuang.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.yichuang.cases.Answer;
import org.yichuang.cases.ClosingTimes;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.database.internal.Wire;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.calendar.WorkingDays;

/// When the connections on which acts are written die without a word, the acts are written on
/// others.
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class SilentDatabaseTest {

    @Test
    void acts_whose_connections_died_are_done_all_the_same() throws Exception {
        // given: connections that were open before
        try (RunningCases running = new RunningCases();
                Wire wire = new Wire(running.application.getUrl())) {
            KeptOpen kept = new KeptOpen(through(wire, running.application));
            CaseService cases = cases(running, kept);
            List<CaseNo> numbers =
                    Stream.generate(() -> running.submitted(cases)).limit(6).toList();
            kept.open(2);

            // when
            wire.cut();
            List<Answer> answers =
                    RunningCases.together(
                            numbers.stream()
                                    .<Callable<Answer>>map(no -> () -> accept(cases, no))
                                    .toList());

            // then
            assertThat(answers).allSatisfy(a -> assertThat(a).isInstanceOf(Answer.Done.class));
            Map<CaseNo, Integer> written =
                    numbers.stream()
                            .collect(
                                    Collectors.toMap(
                                            no -> no, no -> running.cases.journal(no).size()));
            assertThat(written.values()).containsOnly(2);
            assertThat(running.breaks()).isEmpty();
        }
    }

    private static Answer accept(CaseService cases, CaseNo no) {
        return cases.handle(
                no, new Command.Accept(Set.of()), CaseServiceTest.CLERK, UUID.randomUUID());
    }

    private static PGSimpleDataSource through(Wire wire, PGSimpleDataSource direct) {
        PGSimpleDataSource cuttable = new PGSimpleDataSource();
        cuttable.setUrl(wire.through(direct.getUrl()));
        cuttable.setUser(direct.getUser());
        cuttable.setPassword(direct.getPassword());
        return cuttable;
    }

    /// Gives away the connections that it opened earlier without looking whether they are alive, as
    /// a pool does that used them a moment ago.
    private static final class KeptOpen extends DelegatingDataSource {
        private final Queue<Connection> opened = new ConcurrentLinkedQueue<>();

        KeptOpen(DataSource source) {
            super(source);
        }

        void open(int connections) throws SQLException {
            for (int i = 0; i < connections; i++) {
                opened.add(super.getConnection());
            }
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = opened.poll();
            return connection == null ? super.getConnection() : connection;
        }
    }

    private static CaseService cases(RunningCases running, DataSource source) {
        return new CaseService(
                new CaseStore(source),
                new CommitQueue(new CaseWriter(source, Duration.ofSeconds(1))::write, 2),
                new CaseQueries(JdbcClient.create(source)),
                CaseServiceTest::procedure,
                WorkingDays::statutory,
                running.clock,
                new RecentCases(100),
                ClosingTimes.NONE);
    }
}
