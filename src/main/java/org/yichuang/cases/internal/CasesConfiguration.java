package org.yichuang.cases.internal;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.yichuang.cases.CaseRebuild;
import org.yichuang.cases.ClosingTimes;
import org.yichuang.cases.JournalListener;
import org.yichuang.cases.Procedures;
import org.yichuang.cases.Recounts;
import org.yichuang.kernel.calendar.WorkingDays;

/// Puts the parts of the module together.
@Configuration(proxyBeanMethods = false)
class CasesConfiguration {

    /// How many cases are read at once when all are gone over: of a million, those of a slot.
    private static final int CASES_AT_ONCE = 1000;

    private static final String CAUTIOUS = "cautiousClock";

    @Bean
    RecentWrites recentWrites(@Value("${yichuang.cases.recent:5000}") int recent) {
        return new RecentWrites(recent);
    }

    @Bean
    CaseWriter caseWriter(DataSource dataSource) {
        return new CaseWriter(dataSource);
    }

    @Bean
    CaseService cases(
            CaseStore store,
            CaseWriter writer,
            RecentWrites writes,
            CaseQueries queries,
            Procedures procedures,
            Supplier<WorkingDays> workingDays,
            Clock clock,
            @Value("${yichuang.cases.recent:5000}") int recent,
            @Value("${yichuang.cases.writers:2}") int writers,
            @Value("${yichuang.cases.closing-times:}") String closingTimes) {
        return new CaseService(
                store,
                new CommitQueue(writes.remembering(writer::write), writers),
                queries,
                procedures,
                workingDays,
                clock,
                new RecentCases(recent),
                ClosingTimes.parse(closingTimes));
    }

    /// One for all that the platform does by itself, so that all doubt the same leaps for as long.
    /// Everybody else has the computer's.
    @Bean(defaultCandidate = false)
    CautiousClock cautiousClock(Clock clock) {
        return new CautiousClock(clock, System::nanoTime);
    }

    /// What it fires is also decided and stamped by the clock that it watches.
    @Bean
    DeadlineWatch deadlineWatch(
            JdbcClient jdbc,
            CaseService cases,
            Procedures procedures,
            Supplier<WorkingDays> workingDays,
            @Qualifier(CAUTIOUS) Clock clock) {
        return new DeadlineWatch(jdbc, cases.at(clock), procedures, workingDays, clock);
    }

    @Bean
    Recounts recounts(
            JdbcClient jdbc,
            CaseService cases,
            Procedures procedures,
            Supplier<WorkingDays> workingDays,
            @Qualifier(CAUTIOUS) Clock clock) {
        return new OpenCaseRecounts(jdbc, cases.at(clock), procedures, workingDays, clock);
    }

    @Bean
    Feed journalFeed(
            FeedStore store,
            @Qualifier(CAUTIOUS) Clock clock,
            @Value("${yichuang.journal.kept:400d}") String kept) {
        return new Feed(
                store, new FeedHead(store::last), clock, DurationStyle.detectAndParse(kept));
    }

    @Bean
    UntoldStore untoldEvents(JdbcClient jdbc, @Qualifier(CAUTIOUS) Clock clock) {
        return new UntoldStore(jdbc, clock);
    }

    @Bean
    UntoldHealth untoldHealthIndicator(UntoldStore untold) {
        return new UntoldHealth(untold);
    }

    @Bean
    OutboxRelay outboxRelay(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            RecentWrites writes,
            UntoldStore untold,
            List<JournalListener> listeners) {
        return new OutboxRelay(jdbc, transactions, writes, untold, listeners);
    }

    @Bean
    CaseRebuild caseRebuild(
            DataSource dataSource,
            Procedures procedures,
            Supplier<WorkingDays> workingDays,
            Clock clock) {
        return new CaseRebuilding(
                new RebuildReader(dataSource, CASES_AT_ONCE),
                new RebuildWriter(dataSource)::write,
                new RebuildPositions(dataSource),
                new Rebuilder(procedures, workingDays),
                clock);
    }

    /// Not for a command line that only looks at an installation.
    @Bean
    @ConditionalOnProperty(
            name = "yichuang.background-work",
            havingValue = "true",
            matchIfMissing = true)
    BackgroundWork caseBackgroundWork(DeadlineWatch watch, OutboxRelay relay, Feed feed) {
        return new BackgroundWork(watch, relay, feed);
    }
}
