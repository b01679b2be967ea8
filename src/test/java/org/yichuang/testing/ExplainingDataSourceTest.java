package org.yichuang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.database.internal.TestDatabases;

/// A statement that reads a whole table is found, also where the planner must not scan tables and
/// reads an index from one end to the other instead.
class ExplainingDataSourceTest {

    private static ExplainingDataSource explaining;
    private static JdbcClient jdbc;

    @BeforeAll
    static void fill() {
        Map<String, Object> database = TestDatabases.fresh();
        explaining = new ExplainingDataSource(TestDatabases.migrated(database));
        jdbc = JdbcClient.create(explaining.dataSource());
        JdbcClient.create(TestDatabases.owner(database))
                .sql(
                        """
                        insert into cases.case_deadline (slot, case_id, kind, at)
                        select n % 1024, ((n % 1024)::bigint << 25) | n, 'RED_CARD', now()
                          from generate_series(1, 20000) n;
                        analyze cases.case_deadline
                        """)
                .update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select count(*) from cases.case_deadline",
                "select * from cases.case_deadline where attempts = ?",
                "select case_id from cases.case_deadline where kind = 'RED_CARD' and ? = 1"
                        + " order by slot, case_id",
                "select case_id from cases.case_deadline where case_id = ? order by at",
                "select (select max(attempts) from cases.case_deadline) from cases.outbox_turn"
                        + " where slot = ?",
            })
    void a_statement_that_no_index_serves_reads_a_table_whole(String sql) {
        explaining.take();
        JdbcClient.StatementSpec statement = jdbc.sql(sql);
        (sql.contains("?") ? statement.param(1) : statement).query().listOfRows();

        assertThat(explaining.take())
                .singleElement()
                .satisfies(plan -> assertThat(plan.readWhole()).hasSize(1));
    }

    @Test
    void a_search_by_an_index_reads_nothing_whole() {
        explaining.take();
        jdbc.sql(
                        """
                        select d.kind from cases.case_deadline d
                         where d.slot = ? and d.case_id = ?
                        union all
                        select d.kind from cases.case_deadline d
                         where (d.at, d.case_id) > (now(), 5) and d.at < now() + interval '1 day'
                        """)
                .params(1, 1L)
                .query()
                .listOfRows();

        assertThat(explaining.take())
                .singleElement()
                .satisfies(
                        plan -> {
                            assertThat(plan.readWhole()).isEmpty();
                            assertThat(plan.indexConditions()).hasSize(2);
                        });
    }
}
