package org.yichuang.cases.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.yichuang.cases.lifecycle.Deadline;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.cases.lifecycle.Task;

/// Puts cases right, any number in one statement: their rows, tasks and deadlines, never a journal.
/// A case on which somebody has acted since it was read is left alone.
final class RebuildWriter {

    /// The moment grows as well, so that no process goes on from what it remembers of the case.
    static final String MEND =
            """
            with done as (
              update cases.case_file as f
                 set region = m.region, item = m.item, item_version = m.item_version,
                     applicant = m.applicant, stage = m.stage, state = m.state,
                     opened_at = m.opened_at, received_at = m.received_at,
                     accepted_on = m.accepted_on, promised_due = m.promised_due,
                     statutory_due = m.statutory_due, closed_on = m.closed_on, ending = m.ending,
                     card = m.card, moment = f.moment + 1
                from unnest(?::smallint[], ?::bigint[], ?::integer[], ?::bigint[], ?::text[],
                     ?::text[], ?::integer[], ?::text[], ?::text[], ?::jsonb[], ?::timestamptz[],
                     ?::timestamptz[], ?::date[], ?::date[], ?::date[], ?::date[], ?::text[],
                     ?::text[])
                     as m (slot, case_id, version, moment, region, item, item_version, applicant,
                           stage, state, opened_at, received_at, accepted_on, promised_due,
                           statutory_due, closed_on, ending, card)
               where f.slot = m.slot and f.case_id = m.case_id and f.version = m.version
                 and f.moment = m.moment
              returning f.slot, f.case_id, f.case_no, f.region, f.item, f.item_version,
                        f.applicant_kind, f.applicant_name, f.received_at, f.card
            ), tasks as (
              insert into cases.work_item (slot, case_id, task, kind, authority, duty, step, due,
                  case_no, region, item, item_version, applicant_kind, applicant_name, received_at,
                  card)
              select d.slot, d.case_id, t.task, t.kind, t.authority, t.duty, t.step, t.due,
                     d.case_no, d.region, d.item, d.item_version, d.applicant_kind,
                     d.applicant_name, d.received_at, d.card
                from done d
                join unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                     ?::date[]) as t (case_id, task, kind, authority, duty, step, due)
                  on t.case_id = d.case_id
              on conflict (slot, case_id, task) do update
                 set kind = excluded.kind, authority = excluded.authority, duty = excluded.duty,
                     step = excluded.step, due = excluded.due, case_no = excluded.case_no,
                     region = excluded.region, item = excluded.item,
                     item_version = excluded.item_version,
                     applicant_kind = excluded.applicant_kind,
                     applicant_name = excluded.applicant_name,
                     received_at = excluded.received_at, card = excluded.card
            ), gone_tasks as (
              delete from cases.work_item w
               using done d,
                     unnest(?::smallint[], ?::bigint[], ?::text[]) as g (slot, case_id, task)
               where g.case_id = d.case_id
                 and w.slot = g.slot and w.case_id = g.case_id and w.task = g.task
            ), deadlines as (
              insert into cases.case_deadline (slot, case_id, kind, at)
              select d.slot, d.case_id, n.kind, n.at
                from done d
                join unnest(?::bigint[], ?::text[], ?::timestamptz[]) as n (case_id, kind, at)
                  on n.case_id = d.case_id
              on conflict (slot, case_id, kind) do update set at = excluded.at, attempts = 0
            ), gone_deadlines as (
              delete from cases.case_deadline w
               using done d,
                     unnest(?::smallint[], ?::bigint[], ?::text[]) as g (slot, case_id, kind)
               where g.case_id = d.case_id
                 and w.slot = g.slot and w.case_id = g.case_id and w.kind = g.kind
            )
            select case_id from done""";

    private final DataSource dataSource;

    RebuildWriter(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// @return keys of the cases that were written
    Set<Long> write(List<Mend> mends) throws SQLException {
        if (mends.isEmpty()) {
            return Set.of();
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(MEND)) {
            Parameters parameters = new Parameters(statement);
            files(parameters, mends);
            tasks(parameters, mends);
            gone(parameters, mends, Mend::goneTasks);
            deadlines(parameters, mends);
            gone(parameters, mends, Mend::goneDeadlines);
            Set<Long> written = HashSet.newHashSet(mends.size());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    written.add(rows.getLong(1));
                }
            }
            return written;
        }
    }

    private static void files(Parameters parameters, List<Mend> mends) throws SQLException {
        parameters
                .numbers(mends, Mend::slot)
                .keys(mends, Mend::caseKey)
                .numbers(mends, each -> each.stored().head().version())
                .keys(mends, each -> each.stored().moment())
                .texts(mends, each -> each.journal().no().region().value())
                .texts(mends, each -> each.journal().state().filing().item())
                .numbers(mends, each -> each.journal().state().filing().version())
                .texts(mends, each -> each.journal().state().filing().applicant())
                .texts(mends, each -> Lifecycle.stageName(each.journal().state()))
                .texts(mends, each -> Codec.write(each.journal().state()))
                .instants(mends, each -> each.journal().openedAt())
                .inChina(mends, each -> each.journal().columns().receivedAt())
                .dates(mends, each -> each.journal().columns().acceptedOn())
                .dates(mends, each -> each.journal().columns().promisedDue())
                .dates(mends, each -> each.journal().columns().statutoryDue())
                .dates(mends, each -> each.journal().columns().closedOn())
                .names(mends, each -> each.journal().columns().ending())
                .names(mends, each -> each.journal().columns().card());
    }

    /// Something of a case's, of which it may have several.
    private record Part<T>(Mend mend, T value) {
        long caseKey() {
            return mend.caseKey();
        }
    }

    private static <T> List<Part<T>> parts(List<Mend> mends, Function<Mend, List<T>> values) {
        List<Part<T>> parts = new ArrayList<>();
        for (Mend mend : mends) {
            for (T value : values.apply(mend)) {
                parts.add(new Part<>(mend, value));
            }
        }
        return parts;
    }

    private static void tasks(Parameters parameters, List<Mend> mends) throws SQLException {
        List<Part<Task>> tasks = parts(mends, Mend::tasks);
        parameters
                .keys(tasks, Part::caseKey)
                .texts(tasks, each -> each.value().id())
                .texts(tasks, each -> each.value().kind().name())
                .texts(tasks, each -> each.value().authority())
                .texts(tasks, each -> each.value().duty().name())
                .texts(tasks, each -> each.value().step())
                .dates(tasks, each -> each.value().due());
    }

    private static void deadlines(Parameters parameters, List<Mend> mends) throws SQLException {
        List<Part<Deadline>> deadlines = parts(mends, Mend::deadlines);
        parameters
                .keys(deadlines, Part::caseKey)
                .texts(deadlines, each -> each.value().kind().name())
                .inChina(deadlines, each -> each.value().at());
    }

    private static void gone(
            Parameters parameters, List<Mend> mends, Function<Mend, List<String>> names)
            throws SQLException {
        List<Part<String>> gone = parts(mends, names);
        parameters
                .numbers(gone, each -> each.mend().slot())
                .keys(gone, Part::caseKey)
                .texts(gone, Part::value);
    }
}
