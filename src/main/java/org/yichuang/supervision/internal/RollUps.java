package org.yichuang.supervision.internal;

import java.sql.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yichuang.cases.Cases;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.JournalListener;
import org.yichuang.kernel.CaseNo;
import org.yichuang.supervision.Occurrence;

/// Keeps the occurrences and the daily figures in step with the journal: two statements a batch,
/// and one more where cases were decided.
@Component
class RollUps implements JournalListener {

    private final Counting counting;
    private final Cases cases;
    private final JdbcTemplate jdbc;

    RollUps(Counting counting, Cases cases, JdbcTemplate jdbc) {
        this.counting = counting;
        this.cases = cases;
        this.jdbc = jdbc;
    }

    @Override
    public void heard(List<Heard> batch) {
        Map<CaseNo, List<JournalEntry>> journals = journals(batch);
        List<Occurrence> occurrences =
                batch.stream()
                        .flatMap(
                                heard ->
                                        counting.of(
                                                heard,
                                                journals.getOrDefault(
                                                        heard.entry().no(), List.of())))
                        .toList();
        if (occurrences.isEmpty()) {
            return;
        }
        jdbc.update(
                """
                with heard as (
                  select * from unnest(?::smallint[], ?::bigint[], ?::int[], ?::text[], ?::date[],
                         ?::text[], ?::text[], ?::text[], ?::int[], ?::int[])
                    as h (slot, case_id, seq, kind, day, region, authority, item, used, promised)
                ), kept as (
                  insert into supervision.occurrence
                      (slot, case_id, seq, kind, day, region, authority, item, used, promised)
                  select * from heard
                  on conflict do nothing
                  returning *
                )
                insert into supervision.daily as d
                    (slot, day, region, authority, item, kind, cases, used, promised, early)
                select k.slot % 8, k.day, k.region, k.authority, k.item, k.kind, count(*),
                       coalesce(sum(k.used), 0), coalesce(sum(k.promised), 0),
                       count(*) filter (where k.used < k.promised)
                  from kept k
                 group by 1, 2, 3, 4, 5, 6
                 order by 1, 2, 3, 4, 5, 6
                on conflict (slot, region, day, authority, item, kind) do update
                   set cases = d.cases + excluded.cases, used = d.used + excluded.used,
                       promised = d.promised + excluded.promised, early = d.early + excluded.early
                """,
                array(occurrences.stream().map(o -> o.no().slot())),
                array(occurrences.stream().map(o -> o.no().key())),
                array(occurrences.stream().map(Occurrence::seq)),
                array(occurrences.stream().map(o -> o.kind().name())),
                array(occurrences.stream().map(o -> Date.valueOf(o.day()))),
                array(occurrences.stream().map(o -> o.region().value())),
                array(occurrences.stream().map(Occurrence::authority)),
                array(occurrences.stream().map(Occurrence::item)),
                array(occurrences.stream().map(Occurrence::used)),
                array(occurrences.stream().map(Occurrence::promised)));
    }

    /// The journals of the cases that were decided.
    private Map<CaseNo, List<JournalEntry>> journals(List<Heard> batch) {
        Set<CaseNo> decided =
                batch.stream()
                        .map(Heard::entry)
                        .filter(Inspecting::isDecision)
                        .map(JournalEntry::no)
                        .collect(Collectors.toSet());
        return decided.isEmpty() ? Map.of() : cases.journals(decided);
    }

    /// Every array goes as text; PostgreSQL casts it to the type that the statement names.
    private static String[] array(Stream<?> values) {
        return values.map(value -> value == null ? null : value.toString()).toArray(String[]::new);
    }
}
