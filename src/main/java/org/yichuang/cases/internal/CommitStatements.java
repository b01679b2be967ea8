package org.yichuang.cases.internal;

import static org.yichuang.cases.internal.CaseStatements.at;

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
            insert into cases.case_file as f (slot, case_id, version, stage, window_authority, head,
                received_at, accepted_on, promised_due, statutory_due, closed_on, ending, card,
                open_card, case_no, region, item, item_version, applicant, applicant_kind, applicant_name,
                tracking_code, opened_at, moment)
            select %s, b.case_id, b.version, b.stage, b.window_authority, b.head, %s, b.accepted_on,
                   b.promised_due, b.statutory_due, b.closed_on, b.ending, b.card,
                   %s, b.case_no,
                   b.region, b.item, b.item_version, b.applicant, b.applicant_kind,
                   b.applicant_name, b.tracking_code, %s, ?::bigint
              from unnest(?::bigint[], ?::integer[], ?::text[], ?::text[], ?::bytea[],
                   ?::bigint[], ?::date[], ?::date[], ?::date[], ?::date[], ?::text[],
                   ?::text[], ?::text[], ?::text[], ?::text[], ?::integer[], ?::text[],
                   ?::text[], ?::text[], ?::text[], ?::bigint[])
                   as b (case_id, version, stage, window_authority, head, received_at, accepted_on,
                         promised_due, statutory_due, closed_on, ending, card, case_no, region,
                         item, item_version, applicant, applicant_kind, applicant_name,
                         tracking_code, opened_at)
            """
                    .formatted(
                            SLOT.formatted("b"),
                            at("b.received_at"),
                            CaseStatements.OPEN_CARD.formatted("b"),
                            at("b.opened_at"));

    /// Divides by zero when a case no longer has the version and the moment that it was read with.
    private static final String MOVED =
            """
            update cases.case_file as f
               set version = m.version / (f.version = m.expected and f.moment = m.seen)::integer,
                   stage = m.stage, window_authority = m.window_authority, head = m.head,
                   received_at = %s, accepted_on = m.accepted_on, promised_due = m.promised_due,
                   statutory_due = m.statutory_due, closed_on = m.closed_on, ending = m.ending,
                   card = m.card, open_card = %s, moment = ?
              from unnest(?::integer[], ?::bigint[], ?::bigint[], ?::integer[], ?::text[],
                   ?::text[], ?::bytea[], ?::bigint[], ?::date[], ?::date[], ?::date[],
                   ?::date[], ?::text[], ?::text[])
                   as m (expected, seen, case_id, version, stage, window_authority, head,
                         received_at, accepted_on, promised_due, statutory_due, closed_on, ending,
                         card)
             where f.slot = %s and f.case_id = m.case_id
            """
                    .formatted(
                            at("m.received_at"),
                            CaseStatements.OPEN_CARD.formatted("m"),
                            SLOT.formatted("m"));

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
            select %s, e.case_id, e.seq, %s, e.actor, e.type, e.type_version, e.command,
                   e.payload, e.hash
              from unnest(?::bigint[], ?::integer[], ?::bigint[], ?::text[], ?::text[],
                   ?::smallint[], ?::uuid[], ?::json[], ?::bytea[])
                   as e (case_id, seq, at, actor, type, type_version, command, payload, hash)
            """
                    .formatted(SLOT.formatted("e"), at("e.at"));

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
            select %s, t.case_id, t.task, t.kind, t.authority, t.duty, t.step, t.due, t.case_no,
                   t.region, t.item, t.item_version, t.applicant_kind, t.applicant_name, %s,
                   t.card
              from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                   ?::date[], ?::text[], ?::text[], ?::text[], ?::integer[], ?::text[], ?::text[],
                   ?::bigint[], ?::text[])
                   as t (case_id, task, kind, authority, duty, step, due, case_no, region, item,
                         item_version, applicant_kind, applicant_name, received_at, card)
            """
                    .formatted(SLOT.formatted("t"), at("t.received_at"));

    private static final String TASKS_AGAIN =
            TASKS
                    + """
                    on conflict (slot, case_id, task) do update
                       set due = excluded.due, card = excluded.card,
                           authority = excluded.authority, duty = excluded.duty
                    """;

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
            select %s, n.case_id, n.kind, %s
              from unnest(?::bigint[], ?::text[], ?::bigint[]) as n (case_id, kind, at)
            """
                    .formatted(SLOT.formatted("n"), at("n.at"));

    private static final String DEADLINES_AGAIN =
            DEADLINES
                    + """
                    on conflict (slot, case_id, kind) do update
                       set at = excluded.at, attempts = 0
                    """;

    private static final String GONE_DEADLINES =
            """
            delete from cases.case_deadline w
             using unnest(?::bigint[], ?::text[]) as g (case_id, kind)
             where w.slot = %s and w.case_id = g.case_id and w.kind = g.kind
            """
                    .formatted(SLOT.formatted("g"));

    private static final String FILINGS =
            """
            insert into cases.case_filing (slot, case_id, seq, content, materials, addresses)
            select %s, c.case_id, c.seq, c.content, c.materials,
                   string_to_array(c.addresses, chr(10))
              from unnest(?::bigint[], ?::integer[], ?::json[], ?::json[], ?::text[])
                   as c (case_id, seq, content, materials, addresses)
            """
                    .formatted(SLOT.formatted("c"));

    private static final Map<Tables, String> TEXTS = new ConcurrentHashMap<>();

    private CommitStatements() {}

    /// Which tables some changes write. There are few different answers, so each text is made once
    /// and its statements stay prepared.
    ///
    /// @param again whether tasks or deadlines may be among those that are there already; looking
    ///     for each before it is written costs as much as writing it
    record Tables(
            boolean begins,
            boolean moves,
            boolean tasks,
            boolean deadlines,
            boolean encloses,
            boolean again) {

        static Tables of(List<Change> changes, boolean again) {
            return new Tables(
                    changes.stream().anyMatch(Change::begins),
                    changes.stream().anyMatch(each -> !each.begins()),
                    changes.stream().anyMatch(each -> !each.tasks().isEmpty()),
                    changes.stream().anyMatch(Change::setsDeadlines),
                    changes.stream().anyMatch(Change::encloses),
                    again || changes.stream().anyMatch(Change::again));
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
                statements.add(again ? TASKS_AGAIN : TASKS);
            }
            if (moves) {
                statements.add(GONE_TASKS);
            }
            if (deadlines) {
                statements.addAll(List.of(again ? DEADLINES_AGAIN : DEADLINES, GONE_DEADLINES));
            }
            if (encloses) {
                statements.add(FILINGS);
            }
            return String.join(";\n", statements);
        }
    }
}
