package org.yichuang.cases.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.cases.Answer;
import org.yichuang.cases.CaseRebuild;
import org.yichuang.cases.Cases;
import org.yichuang.cases.JournalCheck.Break;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Deadlines;
import org.yichuang.cases.lifecycle.Task;
import org.yichuang.cases.lifecycle.Tasks;
import org.yichuang.kernel.calendar.WorkingDays;

/// Compares the database, after a start, with what the senders of commands rely on.
final class AfterKill {

    private static final int REPEATED = 100;

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final List<String> problems = new ArrayList<>();

    AfterKill(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /// Everything that is not as it must be, in words.
    List<String> problems(Ledger.Contents ledger, Function<Clock, Cases> service, Clock clock) {
        acknowledgedIsThere(ledger);
        chainsHold();
        nothingIsHalfChanged();
        everythingFollowsFromTheJournals(clock);
        everyDeadlineFiredOnce();
        keysGiveTheFirstAnswer(ledger, service.apply(clock));
        chainsHold();
        return problems;
    }

    private record Effect(String no, int last, int events) {}

    /// The events of each key that a sender drew.
    private Map<UUID, List<Effect>> effects() {
        return jdbc
                .sql(
                        """
                        select e.command, f.case_no, max(e.seq) as last, count(*) as events
                          from cases.case_event e
                          join cases.case_file f on f.slot = e.slot and f.case_id = e.case_id
                         group by e.command, f.case_no
                        """)
                .query(
                        (row, _) ->
                                Map.entry(
                                        row.getObject("command", UUID.class),
                                        new Effect(
                                                row.getString("case_no"),
                                                row.getInt("last"),
                                                row.getInt("events"))))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private void acknowledgedIsThere(Ledger.Contents ledger) {
        Map<UUID, List<Effect>> effects = effects();
        ledger.acknowledged()
                .forEach(
                        (key, answer) -> {
                            Effect expected =
                                    new Effect(
                                            answer.no().text(), answer.version(), answer.events());
                            List<Effect> found = effects.getOrDefault(key, List.of());
                            if (!found.equals(List.of(expected))) {
                                problems.add(
                                        "acknowledged %s as %s, but found %s"
                                                .formatted(key, expected, found));
                            }
                        });
    }

    private void chainsHold() {
        for (Break each : new ChainCheck(dataSource).checkAll(_ -> {}, 20).breaks()) {
            problems.add("the chain is broken: " + each);
        }
    }

    /// Tasks, deadlines, the file and the outbox are those of the state.
    private void nothingIsHalfChanged() {
        Map<Long, Set<String>> tasks =
                rows("select case_id, task || '@' || authority || '@' || due from cases.work_item");
        Map<Long, Set<String>> deadlines =
                rows(
                        "select case_id, kind || '@' || extract(epoch from at)::bigint"
                                + " from cases.case_deadline where attempts = 0");
        jdbc.sql(
                        "select "
                                + CaseStatements.LOADED
                                + " from cases.case_file f "
                                + CaseStatements.OF_THE_JOURNAL)
                .query(
                        row -> {
                            long id = row.getLong("case_id");
                            CaseState state = CaseStore.stored(row).state();
                            compare(id, tasks(state), tasks.getOrDefault(id, Set.of()));
                            compare(id, deadlines(state), deadlines.getOrDefault(id, Set.of()));
                        });
        none(
                "cases whose form is missing",
                """
                select count(*) from cases.case_file f where not exists (
                  select from cases.case_filing c
                   where c.slot = f.slot and c.case_id = f.case_id and c.seq = 1)
                """);
        none(
                "events that the outbox does not hold",
                """
                with told as (
                  select c.slot, c.case_id, c.first_seq, c.last_seq
                    from cases.outbox o,
                         unnest(o.slots, o.case_ids, o.first_seqs, o.last_seqs)
                           as c (slot, case_id, first_seq, last_seq))
                select count(*) from cases.case_event e where not exists (
                  select from told o
                   where o.slot = e.slot and o.case_id = e.case_id
                     and e.seq between o.first_seq and o.last_seq)
                """);
        none(
                "cases that no key opened",
                """
                select count(*) from cases.case_file f where not exists (
                  select from cases.case_opening o
                   where o.slot = f.slot and o.case_id = f.case_id)
                """);
    }

    private void everythingFollowsFromTheJournals(Clock clock) {
        CaseServiceTest.rebuild(dataSource, 1000, clock)
                .run(
                        CaseRebuild.Manner.VERIFY,
                        true,
                        new CaseRebuild.Told() {
                            @Override
                            public void found(CaseRebuild.Finding finding) {
                                problems.add("does not follow from the journal: " + finding);
                            }

                            @Override
                            public void progress(CaseRebuild.Progress progress) {}
                        });
    }

    private Map<Long, Set<String>> rows(String sql) {
        return jdbc
                .sql(sql)
                .query((row, _) -> Map.entry(row.getLong(1), row.getString(2)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    private static Set<String> tasks(CaseState state) {
        return Tasks.of(state, CaseServiceTest.procedure("food", 1)).stream()
                .map((Task task) -> task.id() + "@" + task.authority() + "@" + task.due())
                .collect(Collectors.toSet());
    }

    private static Set<String> deadlines(CaseState state) {
        return Deadlines.of(state, CaseServiceTest.procedure("food", 1), WorkingDays.statutory())
                .stream()
                .map(
                        deadline -> {
                            Instant at = deadline.at().atZone(Parameters.CHINA).toInstant();
                            return deadline.kind() + "@" + at.getEpochSecond();
                        })
                .collect(Collectors.toSet());
    }

    private void compare(long id, Set<String> expected, Set<String> found) {
        if (!expected.equals(found)) {
            problems.add(
                    "case %d is half-changed: expected %s, but found %s"
                            .formatted(id, new TreeSet<>(expected), new TreeSet<>(found)));
        }
    }

    private void everyDeadlineFiredOnce() {
        none(
                "cases accepted by silence twice, or shown a card twice",
                """
                select count(*) from (
                  select from cases.case_event
                   where type in ('DEEMED_ACCEPTED', 'CARD_SHOWN')
                   group by case_id, type, payload ->> 'card' having count(*) > 1) as twice
                """);
    }

    private void none(String what, String sql) {
        long count = jdbc.sql(sql).query((row, _) -> row.getLong(1)).single();
        if (count > 0) {
            problems.add(count + " " + what);
        }
    }

    /// Sends the last commands again, also those whose answer never came.
    private void keysGiveTheFirstAnswer(Ledger.Contents ledger, Cases cases) {
        List<Ledger.Sent> sent = List.copyOf(ledger.sent().values());
        for (Ledger.Sent each : sent.subList(Math.max(0, sent.size() - REPEATED), sent.size())) {
            Answer again = each.step().send(cases, each.no(), each.key());
            Ledger.Acknowledged first = ledger.acknowledged().get(each.key());
            if (first != null) {
                repeats(each, first, again);
            } else if (again instanceof Answer.Done done) {
                repeats(
                        each,
                        Ledger.Acknowledged.of(done),
                        each.step().send(cases, each.no(), each.key()));
            }
        }
    }

    private void repeats(Ledger.Sent sent, Ledger.Acknowledged first, Answer again) {
        if (!(again instanceof Answer.Done done)
                || !done.repeated()
                || !Ledger.Acknowledged.of(done).equals(first)) {
            problems.add("%s was answered %s, and then %s".formatted(sent, first, again));
        }
    }
}
