package org.yichuang.cases.internal;

/// The SQL of the command path. Each command is one statement: PostgreSQL makes it one transaction
/// and one round trip.
final class CaseStatements {

    private CaseStatements() {}

    static final String LOAD =
            """
            select f.case_no, f.region, f.item, f.item_version, f.version, f.stage, f.state, f.head,
                   f.applicant, f.applicant_kind, f.applicant_name, f.tracking_code, f.opened_at,
                   f.received_at, f.accepted_on, f.promised_due, f.statutory_due, f.closed_on,
                   f.ending, f.card,
                   (select min(e.seq) from cases.case_event e
                     where e.slot = f.slot and e.case_id = f.case_id and e.command = ?) as repeated
              from cases.case_file f
             where f.slot = ? and f.case_id = ?
            """;

    static final String OPENED_BY =
            """
            select o.case_id, f.region
              from cases.case_opening o
              join cases.case_file f on f.slot = o.slot and f.case_id = o.case_id
             where o.slot = ? and o.key = ?
            """;

    private static final String BEGIN =
            """
            with opening as (
              insert into cases.case_opening (slot, key, case_id) values (?, ?, ?)
              on conflict do nothing returning slot, case_id
            ), moved as (
              insert into cases.case_file (slot, case_id, version, stage, state, head, received_at,
                  accepted_on, promised_due, statutory_due, closed_on, ending, card, case_no,
                  region, item, item_version, applicant, applicant_kind, applicant_name,
                  tracking_code, opened_at)
              select o.slot, o.case_id, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                     ?, ?
                from opening o
              returning slot, case_id
            )""";

    private static final String MOVE =
            """
            with moved as (
              update cases.case_file
                 set version = ?, stage = ?, state = ?::jsonb, head = ?, received_at = ?,
                     accepted_on = ?, promised_due = ?, statutory_due = ?, closed_on = ?,
                     ending = ?, card = ?
               where slot = ? and case_id = ? and version = ?
                 and not exists (select from cases.case_event e
                                  where e.slot = ? and e.case_id = ? and e.command = ?)
              returning slot, case_id
            )""";

    private static final String JOURNAL =
            """
            , journal as (
              insert into cases.case_event (slot, case_id, seq, at, actor, type, type_version,
                  command, payload, hash)
              select m.slot, m.case_id, e.seq, ?, ?, e.type, ?, ?, e.payload, e.hash
                from moved m, unnest(?::int[], ?::text[], ?::json[], ?::bytea[])
                     as e (seq, type, payload, hash)
            ), told as (
              insert into cases.outbox (slot, case_id, first_seq, last_seq, at)
              select m.slot, m.case_id, ?, ?, ? from moved m
            )""";

    private static final String GONE_TASKS =
            """
            , gone_tasks as (
              delete from cases.work_item w using moved m
               where w.slot = m.slot and w.case_id = m.case_id and w.task = any (?)
            )""";

    private static final String TASKS =
            """
            , tasks as (
              insert into cases.work_item (slot, case_id, task, kind, authority, duty, step, due,
                  case_no, region, item, item_version, applicant_kind, applicant_name, received_at,
                  card)
              select m.slot, m.case_id, t.task, t.kind, t.authority, t.duty, t.step, t.due,
                     ?, ?, ?, ?, ?, ?, ?, ?
                from moved m, unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                     ?::date[]) as t (task, kind, authority, duty, step, due)
              on conflict (slot, case_id, task) do update
                 set due = excluded.due, card = excluded.card, authority = excluded.authority,
                     duty = excluded.duty
            )""";

    private static final String GONE_DEADLINES =
            """
            , gone_deadlines as (
              delete from cases.case_deadline d using moved m
               where d.slot = m.slot and d.case_id = m.case_id and d.kind = any (?)
            )""";

    private static final String DEADLINES =
            """
            , deadlines as (
              insert into cases.case_deadline (slot, case_id, kind, at)
              select m.slot, m.case_id, d.kind, d.at
                from moved m, unnest(?::text[], ?::timestamptz[]) as d (kind, at)
              on conflict (slot, case_id, kind) do update set at = excluded.at, attempts = 0
            )""";

    private static final String FORM =
            """
            , form as (
              insert into cases.case_form (slot, case_id, seq, content)
              select m.slot, m.case_id, ?, ?::json from moved m
            )""";

    private static final String MATERIALS =
            """
            , materials as (
              insert into cases.case_material (slot, case_id, seq, material, ordinal, address, name,
                  media_type, size, trust, source)
              select m.slot, m.case_id, ?, x.material, x.ordinal, x.address, x.name, x.media_type,
                     x.size, x.trust, x.source
                from moved m, unnest(?::text[], ?::smallint[], ?::text[], ?::text[], ?::text[],
                     ?::bigint[], ?::text[], ?::text[])
                     as x (material, ordinal, address, name, media_type, size, trust, source)
            )""";

    private static final String RESULT = "\nselect count(*) from moved";

    /// The statement for a change: only the parts that it needs.
    static String of(Change change) {
        StringBuilder sql = new StringBuilder(change.expected() == 0 ? BEGIN : MOVE);
        sql.append(JOURNAL);
        if (!change.goneTasks().isEmpty()) {
            sql.append(GONE_TASKS);
        }
        if (!change.tasks().isEmpty()) {
            sql.append(TASKS);
        }
        if (!change.goneDeadlines().isEmpty()) {
            sql.append(GONE_DEADLINES);
        }
        if (!change.deadlines().isEmpty()) {
            sql.append(DEADLINES);
        }
        if (change.enclosure().form() != null) {
            sql.append(FORM);
        }
        if (!change.enclosure().materials().isEmpty()) {
            sql.append(MATERIALS);
        }
        return sql.append(RESULT).toString();
    }
}
