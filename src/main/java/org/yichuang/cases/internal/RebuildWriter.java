package org.yichuang.cases.internal;

import static org.yichuang.cases.internal.CaseStatements.at;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.yichuang.cases.lifecycle.Lifecycle;

/// Puts cases right, any number in one statement: their rows, tasks and deadlines, never a journal.
/// A case on which somebody has acted since it was read is left alone.
final class RebuildWriter {

    /// The moment grows as well, so that no process goes on from what it remembers of the case.
    private static final String MEND =
            """
            with done as (
              update cases.case_file as f
                 set region = m.region, item = m.item, item_version = m.item_version,
                     applicant = m.applicant, stage = m.stage,
                     window_authority = m.window_authority,
                     opened_at = %s, received_at = %s,
                     accepted_on = m.accepted_on, promised_due = m.promised_due,
                     statutory_due = m.statutory_due, closed_on = m.closed_on, ending = m.ending,
                     card = m.card,
                     open_card = %s,
                     moment = f.moment + 1
                from unnest(?::smallint[], ?::bigint[], ?::integer[], ?::bigint[], ?::text[],
                     ?::text[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::bigint[],
                     ?::bigint[], ?::date[], ?::date[], ?::date[], ?::date[], ?::text[],
                     ?::text[])
                     as m (slot, case_id, version, moment, region, item, item_version, applicant,
                           stage, window_authority, opened_at, received_at, accepted_on, promised_due,
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
               using done d, unnest(?::bigint[], ?::text[]) as g (case_id, task)
               where g.case_id = d.case_id
                 and w.slot = d.slot and w.case_id = d.case_id and w.task = g.task
            ), deadlines as (
              insert into cases.case_deadline (slot, case_id, kind, at)
              select d.slot, d.case_id, n.kind, %s
                from done d
                join unnest(?::bigint[], ?::text[], ?::bigint[]) as n (case_id, kind, at)
                  on n.case_id = d.case_id
              on conflict (slot, case_id, kind) do update set at = excluded.at, attempts = 0
            ), gone_deadlines as (
              delete from cases.case_deadline w
               using done d, unnest(?::bigint[], ?::text[]) as g (case_id, kind)
               where g.case_id = d.case_id
                 and w.slot = d.slot and w.case_id = d.case_id and w.kind = g.kind
            )
            select case_id from done
            """
                    .formatted(
                            at("m.opened_at"),
                            at("m.received_at"),
                            CaseStatements.OPEN_CARD.formatted("m"),
                            at("n.at"));

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
            CaseParts.tasks(parameters, of(mends, Mend::tasks));
            CaseParts.gone(parameters, of(mends, Mend::goneTasks));
            CaseParts.deadlines(parameters, of(mends, Mend::deadlines));
            CaseParts.gone(parameters, of(mends, Mend::goneDeadlines));
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
                .texts(mends, each -> each.journal().state().filing().window())
                .instants(mends, each -> each.journal().openedAt())
                .inChina(mends, each -> each.journal().columns().receivedAt())
                .dates(mends, each -> each.journal().columns().acceptedOn())
                .dates(mends, each -> each.journal().columns().promisedDue())
                .dates(mends, each -> each.journal().columns().statutoryDue())
                .dates(mends, each -> each.journal().columns().closedOn())
                .names(mends, each -> each.journal().columns().ending())
                .names(mends, each -> each.journal().columns().card());
    }

    private static <T> List<CaseParts.Part<Mend, T>> of(
            List<Mend> mends, Function<Mend, List<T>> values) {
        return CaseParts.of(mends, Mend::caseKey, values);
    }
}
