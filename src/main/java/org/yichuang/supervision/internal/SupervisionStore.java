package org.yichuang.supervision.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;
import org.yichuang.supervision.DayFlow;
import org.yichuang.supervision.Kind;
import org.yichuang.supervision.Occurrence;
import org.yichuang.supervision.Rule;
import org.yichuang.supervision.Scorecard;
import org.yichuang.supervision.Supervision;

/// Reads the figures: sums over the daily rows, keyset pages over the occurrences.
@Component
class SupervisionStore implements Supervision {

    /// As what the findings of all rules are counted.
    private static final String[] FOUND =
            Arrays.stream(Rule.values()).map(rule -> rule.kind().name()).toArray(String[]::new);

    private final JdbcClient jdbc;

    SupervisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<DayFlow> flow(RegionCode region, LocalDate from, LocalDate to) {
        return jdbc.sql(
                        """
                        select day,
                               sum(cases) filter (where kind in ('ACCEPTED', 'DEEMED')) as accepted,
                               sum(cases) filter (where kind in ('GRANTED', 'REFUSED')) as decided
                          from supervision.daily
                         where region = ? and day between ? and ?
                           and kind in ('ACCEPTED', 'DEEMED', 'GRANTED', 'REFUSED')
                         group by day
                         order by day
                        """)
                .params(region.value(), from, to)
                .query(
                        (row, _) ->
                                new DayFlow(
                                        row.getObject("day", LocalDate.class),
                                        row.getInt("accepted"),
                                        row.getInt("decided")))
                .list();
    }

    @Override
    public List<Scorecard> scorecards(RegionCode region, LocalDate from, LocalDate to) {
        record Sum(long used, long promised, int early) {}
        Map<String, Map<Kind, Integer>> counts = new LinkedHashMap<>();
        Map<String, Sum> sums = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select authority, kind, sum(cases) as cases, sum(used) as used,
                               sum(promised) as promised, sum(early) as early
                          from supervision.daily
                         where region = ? and day between ? and ?
                         group by authority, kind
                        """)
                .params(region.value(), from, to)
                .query(
                        row -> {
                            String authority = row.getString("authority");
                            counts.computeIfAbsent(authority, _ -> new EnumMap<>(Kind.class))
                                    .put(Kind.valueOf(row.getString("kind")), row.getInt("cases"));
                            sums.merge(
                                    authority,
                                    new Sum(
                                            row.getLong("used"),
                                            row.getLong("promised"),
                                            row.getInt("early")),
                                    (a, b) ->
                                            new Sum(
                                                    a.used + b.used,
                                                    a.promised + b.promised,
                                                    a.early + b.early));
                        });
        return counts.entrySet().stream()
                .map(
                        entry -> {
                            Sum sum = sums.getOrDefault(entry.getKey(), new Sum(0, 0, 0));
                            return new Scorecard(
                                    entry.getKey(),
                                    entry.getValue(),
                                    sum.used,
                                    sum.promised,
                                    sum.early);
                        })
                .sorted(
                        Comparator.comparingDouble(Scorecard::score)
                                .thenComparingInt(Scorecard::decided)
                                .reversed()
                                .thenComparing(Scorecard::authority))
                .toList();
    }

    @Override
    public List<Occurrence> findings(CaseNo no) {
        return jdbc.sql(
                        """
                        select case_id, seq, kind, day, region, authority, item, used, promised
                          from supervision.occurrence
                         where slot = ? and case_id = ? and kind = any (?)
                         order by seq, kind
                        """)
                .params(no.slot(), no.key(), FOUND)
                .query((row, _) -> occurrence(row))
                .list();
    }

    private static Occurrence occurrence(ResultSet row) throws SQLException {
        RegionCode region = new RegionCode(row.getString("region"));
        return new Occurrence(
                CaseNo.of(region, row.getLong("case_id")),
                row.getInt("seq"),
                Kind.valueOf(row.getString("kind")),
                row.getObject("day", LocalDate.class),
                region,
                row.getString("authority"),
                row.getString("item"),
                row.getObject("used", Integer.class),
                row.getObject("promised", Integer.class));
    }

    @Override
    public List<Occurrence> occurrences(Filter filter, Optional<Occurrence> after, int limit) {
        return jdbc.sql(
                        """
                        select case_id, seq, kind, day, region, authority, item, used, promised
                          from supervision.occurrence
                         where region = :region and kind = :kind and day between :from and :to
                           and (:every_authority or authority = :authority)
                           and (day, case_id, seq) < (:last_day, :last_case, :last_seq)
                         order by day desc, case_id desc, seq desc
                         limit :limit
                        """)
                .param("region", filter.region().value())
                .param("kind", filter.kind().name())
                .param("from", filter.from())
                .param("to", filter.to())
                .param("every_authority", filter.authority() == null)
                .param("authority", filter.authority() == null ? "" : filter.authority())
                .param("last_day", after.map(Occurrence::day).orElse(filter.to().plusDays(1)))
                .param("last_case", after.map(last -> last.no().key()).orElse(Long.MAX_VALUE))
                .param("last_seq", after.map(Occurrence::seq).orElse(Integer.MAX_VALUE))
                .param("limit", limit)
                .query((row, _) -> occurrence(row))
                .list();
    }
}
