package org.yichuang.recounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.cases.lifecycle.ProcedureFixture;
import org.yichuang.database.internal.TestDatabases;
import org.yichuang.kernel.RegionCode;
import org.yichuang.recounts.MovedCase;
import org.yichuang.recounts.RecountRuns.Query;
import org.yichuang.testing.ExplainingDataSource;

/// The lists of cases that moved are read by an index, however many there are.
class RecountStatementsTest {

    private static final String FILL =
            """
            insert into recounts.moved_case (slot, case_id, seq, authority, year, revision, region,
                   item, item_version, stage, at_window, in_review, moves)
            select n % 1024, (9757::bigint << 35) | ((n % 1024)::bigint << 25) | n, 3, authority,
                   2027, 1, '9901' || lpad((n % 20 + 1)::text, 2, '0'), 'food', 1, 'UNDER_REVIEW',
                   authority = 'window', authority <> 'window',
                   '[{"kind":"PROMISED","step":"","from":"2026-12-31","to":"2027-01-05"}]'
              from generate_series(1, 20000) n, unnest(array['', 'window', 'fire']) authority;
            analyze
            """;

    @Test
    void the_list_of_a_region_and_of_an_authority_are_pages_over_an_index() {
        Map<String, Object> database = TestDatabases.fresh();
        ExplainingDataSource explaining =
                new ExplainingDataSource(TestDatabases.migrated(database));
        JdbcClient.create(TestDatabases.owner(database)).sql(FILL).update();
        MovedCaseStore store =
                new MovedCaseStore(
                        JdbcClient.create(explaining.dataSource()),
                        (_, _) -> ProcedureFixture.anItem().build());
        RegionCode city = new RegionCode("990100");

        List<MovedCase> first =
                store.page(new Query(2027, 1, city, null, false, false, Optional.empty(), 50));
        List<MovedCase> second =
                store.page(
                        new Query(
                                2027,
                                1,
                                city,
                                null,
                                false,
                                false,
                                Optional.of(first.getLast().position()),
                                50));
        List<MovedCase> own =
                store.page(
                        new Query(
                                2027,
                                1,
                                new RegionCode("990107"),
                                "fire",
                                false,
                                true,
                                Optional.empty(),
                                50));

        assertThat(first).hasSize(50).doesNotContainAnyElementsOf(second);
        assertThat(own).hasSize(50).allMatch(each -> each.region().value().equals("990107"));
        assertThat(explaining.take())
                .hasSize(3)
                .allSatisfy(plan -> assertThat(plan.readWhole()).isEmpty());
    }
}
