package org.yichuang.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.cases.Answer;
import org.yichuang.cases.Cases;
import org.yichuang.cases.ClosingTimes;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.Opening;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.database.internal.TestDatabases;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.testing.ExplainingDataSource;
import org.yichuang.testing.ExplainingDataSource.Plan;

/// The statements that write are planned once for each connection, on the first day of an
/// installation with tables that are empty. What is then cheapest must still be right when the
/// tables are full: every search goes by the whole key of a case, and not through an index from one
/// end to the other.
class PlansOfEmptyTablesTest {

    @Test
    void every_search_of_a_statement_that_writes_goes_by_the_key_of_a_case() {
        PGSimpleDataSource empty = TestDatabases.migrated(TestDatabases.fresh());
        ExplainingDataSource explaining = new ExplainingDataSource(empty);
        CaseStore store = new CaseStore(explaining.dataSource());
        Cases cases =
                new CaseService(
                        store,
                        new CommitQueue(new CaseWriter(explaining.dataSource())::write, 1),
                        new CaseQueries(JdbcClient.create(explaining.dataSource())),
                        CaseServiceTest::procedure,
                        WorkingDays::statutory,
                        new CaseServiceTest.MovedClock(
                                ZonedDateTime.of(2026, 9, 17, 9, 0, 0, 0, Parameters.CHINA)),
                        new RecentCases(100),
                        ClosingTimes.NONE);
        CaseNo no =
                ((Answer.Done)
                                cases.begin(
                                        new Opening(CaseServiceTest.DISTRICT, CaseServiceTest.SHOP),
                                        new Command.Submit(CaseServiceTest.filing("form", "plan")),
                                        new Enclosure("{}", List.of()),
                                        CaseServiceTest.APPLICANT,
                                        UUID.randomUUID()))
                        .no();
        cases.handle(no, new Command.Accept(Set.of()), CaseServiceTest.CLERK, UUID.randomUUID());
        for (String department : CaseServiceTest.DEPARTMENTS) {
            cases.handle(
                    no,
                    CaseServiceTest.opinion(department),
                    CaseServiceTest.reviewer(department),
                    UUID.randomUUID());
        }
        cases.handle(no, new Command.Grant("", null), CaseServiceTest.DECIDER, UUID.randomUUID());

        List<Plan> writing =
                explaining.take().stream()
                        .filter(
                                plan ->
                                        plan.sql().contains("from unnest(")
                                                || plan.sql().contains("using unnest("))
                        .toList();
        assertThat(writing).hasSizeGreaterThanOrEqualTo(20);
        assertThat(writing.stream().flatMap(plan -> plan.indexConditions().stream()))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("(slot = ", "(case_id = "));
    }
}
