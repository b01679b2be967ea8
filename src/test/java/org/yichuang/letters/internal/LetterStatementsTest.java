package org.yichuang.letters.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.database.internal.TestDatabases;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;
import org.yichuang.letters.CaseLetter;
import org.yichuang.letters.LetterKind;
import org.yichuang.testing.ExplainingDataSource;

/// What is asked twice a second, and with every letter, finds its rows by an index.
class LetterStatementsTest {

    private static final CaseNo NO =
            new CaseNo(new RegionCode("990102"), LocalDate.of(2026, 9, 17), 7, 77);
    private static final Instant NOW = Instant.parse("2026-09-17T01:00:00Z");

    @Test
    void no_statement_reads_a_whole_table_or_index() {
        var explaining = new ExplainingDataSource(TestDatabases.migrated(TestDatabases.fresh()));
        var store = new LetterStore(JdbcClient.create(explaining.dataSource()));
        var letter =
                new CaseLetter(
                        NO,
                        2,
                        LetterKind.ACCEPTED,
                        NO.text() + "-2",
                        "service-centre",
                        "service-centre",
                        "a".repeat(64),
                        "b".repeat(64),
                        1,
                        NOW);
        explaining.take();

        store.ask(List.of(new LetterStore.Due(NO, 2, 0)), NOW);
        LetterStore.Due due = store.take(NOW).orElseThrow();
        store.postpone(due, NOW.plusSeconds(60));
        assertThat(store.take(NOW)).isEmpty();
        assertThat(store.insert(letter)).isTrue();
        assertThat(store.insert(letter)).isFalse();
        assertThat(store.find(NO, 2)).contains(letter);
        store.drop(due);
        assertThat(store.take(NOW.plusSeconds(60))).isEmpty();

        assertThat(explaining.take())
                .hasSizeGreaterThanOrEqualTo(8)
                .allSatisfy(plan -> assertThat(plan.readWhole()).isEmpty());
    }
}
