package org.yichuang.cases.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yichuang.cases.Applicant;
import org.yichuang.cases.WorkQueue;
import org.yichuang.cases.lifecycle.Command.Card;
import org.yichuang.cases.lifecycle.Duty;
import org.yichuang.cases.lifecycle.Task;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;

/// The work queues: keyset pages over one index, counts that stop at a thousand.
@Component
class QueueStore implements WorkQueue {

    private static final String ENTRY =
            """
            case_id, case_no, task, kind, authority, duty, step, due, region, item, item_version,
            applicant_kind, applicant_name, received_at, card
            """;

    /// A page of each kind of task, of which the first ones are the page of all: so one index
    /// serves the pages and the counts. Kinds that none of the duties can have are left out, as all
    /// of their tasks would be read to find none.
    private static final String FIRST_OF_EACH_KIND =
            """
            select w.*
              from unnest(:kinds::text[]) as k (name)
             cross join lateral (
               select %s
                 from cases.work_item
                where authority = :authority and kind = k.name
                  and duty = any (:duties)
                  and %s
                order by due, case_id, task
                limit :limit) as w
             order by due, case_id, task
             limit :limit
            """;

    static final String PAGE =
            FIRST_OF_EACH_KIND.formatted(ENTRY, "(due, case_id, task) > (:due, :case_id, :task)");

    private static final String FIND =
            FIRST_OF_EACH_KIND.formatted(
                    ENTRY,
                    """
                    (position(:number in case_no) > 0
                       or position(:words in applicant_name) > 0
                       or item = any (:items))
                    """);

    private static final Position START = new Position(LocalDate.of(1, 1, 1), Long.MIN_VALUE, "");

    private final JdbcClient jdbc;

    QueueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Entry> page(Query query) {
        Position after = query.after().orElse(START);
        return jdbc.sql(PAGE)
                .param("authority", query.authority())
                .param("due", after.due())
                .param("case_id", after.caseKey())
                .param("task", after.task())
                .param("duties", names(query.duties()))
                .param("kinds", names(kinds(query)))
                .param("limit", query.limit())
                .query((row, _) -> entry(row))
                .list();
    }

    private static Set<Task.Kind> kinds(Query query) {
        Set<Task.Kind> kinds = Task.Kind.of(query.duties());
        if (!query.kinds().isEmpty()) {
            kinds.retainAll(query.kinds());
        }
        return kinds;
    }

    @Override
    public Map<Task.Kind, Integer> counts(String authority, Set<Duty> duties) {
        Map<Task.Kind, Integer> counts = new EnumMap<>(Task.Kind.class);
        jdbc.sql(
                        """
                        select kind.name, (select count(*)
                                 from (select from cases.work_item w
                                        where w.authority = :authority and w.kind = kind.name
                                          and w.duty = any (:duties)
                                        limit :most) as counted) as waiting
                          from unnest(:kinds::text[]) as kind (name)
                        """)
                .param("authority", authority)
                .param("duties", names(duties))
                .param("most", MOST_COUNTED)
                .param("kinds", names(Task.Kind.of(duties)))
                .query(
                        (ResultSet row) -> {
                            if (row.getInt("waiting") > 0) {
                                counts.put(
                                        Task.Kind.valueOf(row.getString("name")),
                                        row.getInt("waiting"));
                            }
                        });
        return counts;
    }

    @Override
    public List<Entry> find(
            String authority, Set<Duty> duties, String words, Set<String> items, int limit) {
        return jdbc.sql(FIND)
                .param("authority", authority)
                .param("duties", names(duties))
                .param("number", words.toUpperCase(Locale.ROOT))
                .param("words", words)
                .param("items", items.toArray(String[]::new))
                .param("kinds", names(Task.Kind.of(duties)))
                .param("limit", limit)
                .query((row, _) -> entry(row))
                .list();
    }

    @Override
    public List<Entry> ofCase(CaseNo no) {
        return ofCases(List.of(no));
    }

    @Override
    public List<Entry> ofCases(Collection<CaseNo> numbers) {
        return jdbc.sql(
                        "select "
                                + ENTRY
                                + """
                          from cases.work_item
                         where (slot, case_id) in (
                           select * from unnest(:slots::smallint[], :keys::bigint[]))
                         order by due, case_id, task
                        """)
                .param("slots", numbers.stream().map(CaseNo::slot).toArray(Integer[]::new))
                .param("keys", numbers.stream().map(CaseNo::key).toArray(Long[]::new))
                .query((row, _) -> entry(row))
                .list();
    }

    private static String[] names(Set<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                CaseNo.of(new RegionCode(row.getString("region")), row.getLong("case_id")),
                new Task(
                        row.getString("task"),
                        Task.Kind.valueOf(row.getString("kind")),
                        row.getString("authority"),
                        Duty.valueOf(row.getString("duty")),
                        row.getString("step"),
                        row.getObject("due", LocalDate.class)),
                row.getString("item"),
                row.getInt("item_version"),
                Applicant.Kind.valueOf(row.getString("applicant_kind")),
                row.getString("applicant_name"),
                CaseStore.instant(row, "received_at"),
                CaseStore.constant(Card.class, row.getString("card")));
    }
}
