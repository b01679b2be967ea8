package org.yichuang.cases.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yichuang.cases.CaseLists;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.lifecycle.Command.Card;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;

/// Reads the lists of supervisors.
@Component
class CaseListStore implements CaseLists {

    private final JdbcClient jdbc;

    CaseListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<CaseSummary> withCard(
            RegionCode region, Card card, Optional<CaseNo> after, int limit) {
        return jdbc.sql(
                        "select "
                                + CaseQueries.SUMMARY
                                + """
                                 from cases.case_file
                                where region = ? and open_card = ?
                                  and case_id > ?
                                order by case_id
                                limit ?
                                """)
                .params(region.value(), card.name(), after.map(CaseNo::key).orElse(0L), limit)
                .query((row, _) -> CaseStore.summary(row, row.getLong("case_id")))
                .list();
    }

    @Override
    public int countWithCard(RegionCode region, Card card) {
        return jdbc.sql(
                        """
                        select count(*) from (
                          select from cases.case_file
                           where region = ? and open_card = ?
                           limit ?) as counted
                        """)
                .params(region.value(), card.name(), MOST_COUNTED)
                .query(Integer.class)
                .single();
    }

    @Override
    public List<CaseSummary> of(Collection<CaseNo> numbers) {
        Map<CaseNo, CaseSummary> found = new HashMap<>();
        jdbc.sql(
                        "select "
                                + CaseQueries.SUMMARY
                                + """
                                 from cases.case_file
                                where (slot, case_id) in (
                                  select * from unnest(:slots::smallint[], :keys::bigint[]))
                                """)
                .param("slots", numbers.stream().map(CaseNo::slot).toArray(Integer[]::new))
                .param("keys", numbers.stream().map(CaseNo::key).toArray(Long[]::new))
                .query(
                        row -> {
                            CaseSummary summary = CaseStore.summary(row, row.getLong("case_id"));
                            found.put(summary.no(), summary);
                        });
        return numbers.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
