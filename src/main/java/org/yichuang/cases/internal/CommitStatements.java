package org.yichuang.cases.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The SQL that writes the changes of any number of cases. Each table has one plain statement whose
/// parameters are arrays; together they go to the database in one round trip, and are one
/// transaction because nothing ends it before the last of them. So what is done for each statement
/// is done once for all cases, and no statement waits for the rows of another.
///
/// A case that has been changed meanwhile, or a key that has opened a case already, breaks the
/// transaction: nothing of it was written then. Cases that were changed are left out the next time.
final class CommitStatements {

    private static final String SLOT = CaseStatements.SLOT;

    private static final String OPENING =
            """
            insert into cases.case_opening (slot, key, case_id)
            select o.slot, o.key, o.case_id
              from unnest(?::smallint[], ?::uuid[], ?::bigint[]) as o (slot, key, case_id)
            """;

    private static final String BEGUN =
            """
            insert into cases.case_file as f (slot, case_id, version, stage, state, head,
                received_at, accepted_on, promised_due, statutory_due, closed_on, ending, card,
                case_no, region, item, item_version, applicant, applicant_kind, applicant_name,
                tracking_code, opened_at, moment)
            select %s, b.*, ?::bigint
              from unnest(?::bigint[], ?::integer[], ?::text[], ?::jsonb[], ?::bytea[],
                   ?::timestamptz[], ?::date[], ?::date[], ?::date[], ?::date[], ?::text[],
                   ?::text[], ?::text[], ?::text[], ?::text[], ?::integer[], ?::text[],
                   ?::text[], ?::text[], ?::text[], ?::timestamptz[])
                   as b (case_id, version, stage, state, head, received_at, accepted_on,
                         promised_due, statutory_due, closed_on, ending, card, case_no, region,
                         item, item_version, applicant, applicant_kind, applicant_name,
                         tracking_code, opened_at)
            """
                    .formatted(SLOT.formatted("b"));

    /// Divides by zero when a case no longer has the version and the moment that it was read with.
    private static final String MOVED =
            """
            with moved as (
              update cases.case_file as f
                 set version = m.version, stage = m.stage, state = m.state, head = m.head,
                     received_at = m.received_at, accepted_on = m.accepted_on,
                     promised_due = m.promised_due, statutory_due = m.statutory_due,
                     closed_on = m.closed_on, ending = m.ending, card = m.card, moment = ?
                from unnest(?::integer[], ?::bigint[], ?::bigint[], ?::integer[], ?::text[],
                     ?::jsonb[], ?::bytea[], ?::timestamptz[], ?::date[], ?::date[], ?::date[],
                     ?::date[], ?::text[], ?::text[])
                     as m (expected, seen, case_id, version, stage, state, head, received_at,
                           accepted_on, promised_due, statutory_due, closed_on, ending, card)
               where f.slot = %s and f.case_id = m.case_id
                 and f.version = m.expected and f.moment = m.seen
              returning 1)
            select 1 / (count(*) = ?)::integer from moved
            """
                    .formatted(SLOT.formatted("m"));

    /// Which cases still have the version and the moment that they were read with.
    static final String UNCHANGED =
            """
            select f.case_id
              from unnest(?::integer[], ?::bigint[], ?::bigint[]) as m (expected, seen, case_id)
              join cases.case_file f on f.slot = %s and f.case_id = m.case_id
             where f.version = m.expected and f.moment = m.seen
            """
                    .formatted(SLOT.formatted("m"));

    private static final String JOURNAL =
            """
            insert into cases.case_event (slot, case_id, seq, at, actor, type, type_version, command,
                payload, hash)
            select %s, e.*
              from unnest(?::bigint[], ?::integer[], ?::timestamptz[], ?::text[], ?::text[],
                   ?::smallint[], ?::uuid[], ?::json[], ?::bytea[])
                   as e (case_id, seq, at, actor, type, type_version, command, payload, hash)
            """
                    .formatted(SLOT.formatted("e"));

    private static final String OUTBOX =
            """
            insert into cases.outbox (slot, case_id, first_seq, moment, slots, case_ids, first_seqs,
                last_seqs)
            values (?, ?, ?, ?, ?::smallint[], ?, ?, ?)
            """;

    private static final String TASKS =
            """
            insert into cases.work_item (slot, case_id, task, kind, authority, duty, step, due,
                case_no, region, item, item_version, applicant_kind, applicant_name, received_at,
                card)
            select %s, t.*
              from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                   ?::date[], ?::text[], ?::text[], ?::text[], ?::integer[], ?::text[], ?::text[],
                   ?::timestamptz[], ?::text[])
                   as t (case_id, task, kind, authority, duty, step, due, case_no, region, item,
                         item_version, applicant_kind, applicant_name, received_at, card)
            on conflict (slot, case_id, task) do update
               set due = excluded.due, card = excluded.card, authority = excluded.authority,
                   duty = excluded.duty
            """
                    .formatted(SLOT.formatted("t"));

    private static final String GONE_TASKS =
            """
            delete from cases.work_item w
             using unnest(?::bigint[], ?::text[]) as g (case_id, task)
             where w.slot = %s and w.case_id = g.case_id and w.task = g.task
            """
                    .formatted(SLOT.formatted("g"));

    private static final String DEADLINES =
            """
            insert into cases.case_deadline (slot, case_id, kind, at)
            select %s, n.*
              from unnest(?::bigint[], ?::text[], ?::timestamptz[]) as n (case_id, kind, at)
            on conflict (slot, case_id, kind) do update set at = excluded.at, attempts = 0
            """
                    .formatted(SLOT.formatted("n"));

    private static final String GONE_DEADLINES =
            """
            delete from cases.case_deadline w
             using unnest(?::bigint[], ?::text[]) as g (case_id, kind)
             where w.slot = %s and w.case_id = g.case_id and w.kind = g.kind
            """
                    .formatted(SLOT.formatted("g"));

    private static final String FORMS =
            """
            insert into cases.case_form (slot, case_id, seq, content)
            select %s, c.*
              from unnest(?::bigint[], ?::integer[], ?::json[]) as c (case_id, seq, content)
            """
                    .formatted(SLOT.formatted("c"));

    private static final String MATERIALS =
            """
            insert into cases.case_material (slot, case_id, seq, material, ordinal, address, name,
                media_type, size, trust, source)
            select %s, x.*
              from unnest(?::bigint[], ?::integer[], ?::text[], ?::smallint[], ?::text[], ?::text[],
                   ?::text[], ?::bigint[], ?::text[], ?::text[])
                   as x (case_id, seq, material, ordinal, address, name, media_type, size, trust,
                         source)
            """
                    .formatted(SLOT.formatted("x"));

    private static final Map<Tables, String> TEXTS = new ConcurrentHashMap<>();

    private CommitStatements() {}

    /// Which tables some changes write. There are few different answers, so each text is made once
    /// and its statements stay prepared.
    record Tables(
            boolean begins, boolean moves, boolean tasks, boolean deadlines, boolean encloses) {

        static Tables of(List<Change> changes) {
            return new Tables(
                    changes.stream().anyMatch(Change::begins),
                    changes.stream().anyMatch(each -> !each.begins()),
                    changes.stream().anyMatch(each -> !each.tasks().isEmpty()),
                    changes.stream().anyMatch(Change::setsDeadlines),
                    changes.stream().anyMatch(Change::encloses));
        }

        String sql() {
            return TEXTS.computeIfAbsent(this, Tables::joined);
        }

        private String joined() {
            List<String> statements = new ArrayList<>();
            if (begins) {
                statements.addAll(List.of(OPENING, BEGUN));
            }
            if (moves) {
                statements.add(MOVED);
            }
            statements.addAll(List.of(JOURNAL, OUTBOX));
            if (tasks) {
                statements.add(TASKS);
            }
            if (moves) {
                statements.add(GONE_TASKS);
            }
            if (deadlines) {
                statements.addAll(List.of(DEADLINES, GONE_DEADLINES));
            }
            if (encloses) {
                statements.addAll(List.of(FORMS, MATERIALS));
            }
            return String.join(";\n", statements);
        }
    }
}
