package org.yichuang.cases.internal;

import java.util.List;

/// The SQL of the command path. The changes of any number of cases are one statement: PostgreSQL
/// makes it one transaction and one round trip. Every parameter is an array; what belongs to one
/// case carries the case's key.
final class CaseStatements {

    private CaseStatements() {}

    /// What is read of a case that is to be acted on.
    static final String LOADED =
            """
            f.case_id, f.case_no, f.region, f.item, f.item_version, f.version, f.stage, f.state,
            f.head, f.applicant, f.applicant_kind, f.applicant_name, f.tracking_code, f.opened_at,
            f.received_at, f.accepted_on, f.promised_due, f.statutory_due, f.closed_on, f.ending,
            f.card, f.moment, j.keys, j.last_at
            """;

    /// What its journal says of it, in a query over `f`.
    static final String OF_THE_JOURNAL =
            """
            cross join lateral (
              select coalesce(array_agg(distinct e.command), '{}') as keys, max(e.at) as last_at
                from cases.case_event e
               where e.slot = f.slot and e.case_id = f.case_id) as j
            """;

    static final String LOAD =
            "select "
                    + LOADED
                    + "from cases.case_file f "
                    + OF_THE_JOURNAL
                    + "where f.slot = ? and f.case_id = ?";

    static final String OPENED_BY =
            """
            select o.case_id, f.region
              from cases.case_opening o
              join cases.case_file f on f.slot = o.slot and f.case_id = o.case_id
             where o.slot = ? and o.key = ?
            """;

    /// What the later parts of the statement need to know of a case that was written.
    private static final String OF_THE_FILE =
            """
            f.slot, f.case_id, f.case_no, f.region, f.item, f.item_version, f.applicant_kind,
            f.applicant_name, f.received_at, f.card""";

    private static final String BEGUN =
            """
            opening as (
              insert into cases.case_opening (slot, key, case_id)
              select o.slot, o.key, o.case_id
                from unnest(?::smallint[], ?::uuid[], ?::bigint[]) as o (slot, key, case_id)
              on conflict do nothing returning slot, case_id
            ), %s as (
              insert into cases.case_file as f (slot, case_id, version, stage, state, head,
                  received_at, accepted_on, promised_due, statutory_due, closed_on, ending, card,
                  case_no, region, item, item_version, applicant, applicant_kind, applicant_name,
                  tracking_code, opened_at, moment)
              select o.slot, b.*, ?::bigint
                from opening o
                join unnest(?::bigint[], ?::integer[], ?::text[], ?::jsonb[], ?::bytea[],
                     ?::timestamptz[], ?::date[], ?::date[], ?::date[], ?::date[], ?::text[],
                     ?::text[], ?::text[], ?::text[], ?::text[], ?::integer[], ?::text[],
                     ?::text[], ?::text[], ?::text[], ?::timestamptz[])
                     as b (case_id, version, stage, state, head, received_at, accepted_on,
                           promised_due, statutory_due, closed_on, ending, card, case_no, region,
                           item, item_version, applicant, applicant_kind, applicant_name,
                           tracking_code, opened_at)
                  on b.case_id = o.case_id
              returning %s
            )""";

    private static final String MOVED =
            """
            %s as (
              update cases.case_file as f
                 set version = m.version, stage = m.stage, state = m.state, head = m.head,
                     received_at = m.received_at, accepted_on = m.accepted_on,
                     promised_due = m.promised_due, statutory_due = m.statutory_due,
                     closed_on = m.closed_on, ending = m.ending, card = m.card, moment = ?
                from unnest(?::smallint[], ?::integer[], ?::bigint[], ?::bigint[], ?::integer[],
                     ?::text[], ?::jsonb[], ?::bytea[], ?::timestamptz[], ?::date[], ?::date[],
                     ?::date[], ?::date[], ?::text[], ?::text[])
                     as m (slot, expected, seen, case_id, version, stage, state, head, received_at,
                           accepted_on, promised_due, statutory_due, closed_on, ending, card)
               where f.slot = m.slot and f.case_id = m.case_id and f.version = m.expected
                 and f.moment = m.seen
              returning %s
            )""";

    private static final String BOTH =
            ", done as (select * from begun union all select * from moved)";

    private static final String JOURNAL =
            """
            , journal as (
              insert into cases.case_event (slot, case_id, seq, at, actor, type, type_version,
                  command, payload, hash)
              select d.slot, d.case_id, e.seq, e.at, e.actor, e.type, e.type_version, e.command,
                     e.payload, e.hash
                from done d
                join unnest(?::bigint[], ?::integer[], ?::timestamptz[], ?::text[], ?::text[],
                     ?::smallint[], ?::uuid[], ?::json[], ?::bytea[])
                     as e (case_id, seq, at, actor, type, type_version, command, payload, hash)
                  on e.case_id = d.case_id
            ), told as (
              insert into cases.outbox (slot, case_id, first_seq, moment, slots, case_ids,
                  first_seqs, last_seqs)
              select (array_agg(d.slot))[1], (array_agg(d.case_id))[1],
                     (array_agg(o.first_seq))[1], ?::bigint, array_agg(d.slot),
                     array_agg(d.case_id), array_agg(o.first_seq), array_agg(o.last_seq)
                from done d
                join unnest(?::bigint[], ?::integer[], ?::integer[])
                     as o (case_id, first_seq, last_seq)
                  on o.case_id = d.case_id
              having count(*) > 0
            )""";

    private static final String TASKS =
            """
            , tasks as (
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
                 set due = excluded.due, card = excluded.card, authority = excluded.authority,
                     duty = excluded.duty
            )""";

    static final String GONE_TASKS =
            """
            , gone_tasks as (
              delete from cases.work_item w
               using done d,
                     unnest(?::smallint[], ?::bigint[], ?::text[]) as g (slot, case_id, task)
               where g.case_id = d.case_id
                 and w.slot = g.slot and w.case_id = g.case_id and w.task = g.task
            )""";

    static final String DEADLINES =
            """
            , deadlines as (
              insert into cases.case_deadline (slot, case_id, kind, at)
              select d.slot, d.case_id, n.kind, n.at
                from done d
                join unnest(?::bigint[], ?::text[], ?::timestamptz[]) as n (case_id, kind, at)
                  on n.case_id = d.case_id
              on conflict (slot, case_id, kind) do update set at = excluded.at, attempts = 0
            )""";

    static final String GONE_DEADLINES =
            """
            , gone_deadlines as (
              delete from cases.case_deadline w
               using done d,
                     unnest(?::smallint[], ?::bigint[], ?::text[]) as g (slot, case_id, kind)
               where g.case_id = d.case_id
                 and w.slot = g.slot and w.case_id = g.case_id and w.kind = g.kind
            )""";

    private static final String ENCLOSED =
            """
            , form as (
              insert into cases.case_form (slot, case_id, seq, content)
              select d.slot, d.case_id, c.seq, c.content
                from done d
                join unnest(?::bigint[], ?::integer[], ?::json[]) as c (case_id, seq, content)
                  on c.case_id = d.case_id
            ), materials as (
              insert into cases.case_material (slot, case_id, seq, material, ordinal, address, name,
                  media_type, size, trust, source)
              select d.slot, d.case_id, x.seq, x.material, x.ordinal, x.address, x.name,
                     x.media_type, x.size, x.trust, x.source
                from done d
                join unnest(?::bigint[], ?::integer[], ?::text[], ?::smallint[], ?::text[],
                     ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[])
                     as x (case_id, seq, material, ordinal, address, name, media_type, size, trust,
                           source)
                  on x.case_id = d.case_id
            )""";

    static final String RESULT = "\nselect case_id from done";

    /// Which parts a statement has. Statements that begin cases have all, so that there are few
    /// different ones and each stays prepared.
    record Parts(
            boolean begins, boolean moves, boolean tasks, boolean deadlines, boolean encloses) {

        static Parts of(List<Change> changes) {
            boolean begins = changes.stream().anyMatch(Change::begins);
            return new Parts(
                    begins,
                    changes.stream().anyMatch(each -> !each.begins()),
                    begins || changes.stream().anyMatch(each -> !each.tasks().isEmpty()),
                    begins || changes.stream().anyMatch(Change::setsDeadlines),
                    begins || changes.stream().anyMatch(Change::encloses));
        }

        String sql() {
            StringBuilder sql = new StringBuilder("with ");
            if (begins && moves) {
                sql.append(BEGUN.formatted("begun", OF_THE_FILE)).append(", ");
                sql.append(MOVED.formatted("moved", OF_THE_FILE)).append(BOTH);
            } else {
                sql.append((begins ? BEGUN : MOVED).formatted("done", OF_THE_FILE));
            }
            sql.append(JOURNAL);
            if (tasks) {
                sql.append(TASKS);
            }
            if (moves) {
                sql.append(GONE_TASKS);
            }
            if (deadlines) {
                sql.append(DEADLINES).append(GONE_DEADLINES);
            }
            if (encloses) {
                sql.append(ENCLOSED);
            }
            return sql.append(RESULT).toString();
        }
    }
}
