package org.yichuang.cases.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.JournalListener;
import org.yichuang.cases.JournalListener.Heard;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;

/// Tells the listeners of every event, in batches: the batch's rows leave the outbox in the same
/// transaction in which the listeners write. Of several processes one relays at a time, and rows
/// are taken in the order of their cases and numbers, so each case's events are told in their
/// order. A batch goes on where the last one ended, so that no case waits for ever.
final class OutboxRelay {

    private static final int BATCH = 500;

    private record Position(int slot, long caseKey, int seq) {}

    private static final Position START = new Position(-1, 0, 0);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final List<JournalListener> listeners;
    private Position last = START;

    OutboxRelay(JdbcClient jdbc, TransactionTemplate transaction, List<JournalListener> listeners) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.listeners = List.copyOf(listeners);
    }

    /// Relays what is in the outbox now, from one end to the other, unless another process is
    /// relaying. What is added meanwhile waits for the next call: taking up a few events at a time
    /// costs the database more than the commands that caused them.
    ///
    /// @return how many events were told
    synchronized int relay() {
        int told = 0;
        while (true) {
            boolean whole = last.equals(START);
            List<Heard> batch =
                    Objects.requireNonNullElse(
                            transaction.execute(_ -> relayBatch()), List.<Heard>of());
            told += batch.size();
            // A command has one event or more, so fewer events than that are not all of a batch.
            if (batch.size() >= BATCH) {
                Heard end = batch.getLast();
                CaseNo no = end.file().no();
                last = new Position(no.slot(), no.key(), end.entry().seq());
            } else {
                last = START;
                if (whole) {
                    return told;
                }
            }
        }
    }

    private List<Heard> relayBatch() {
        List<Heard> batch = new ArrayList<>();
        jdbc.sql(
                        """
                        with turn as materialized (
                          select slot from cases.outbox_turn where slot = 0
                             for update skip locked
                        ), taken as (
                          delete from cases.outbox o
                           where o.ctid = any (array(
                                 select ctid from cases.outbox
                                  where exists (select from turn)
                                    and (slot, case_id, first_seq) > (:slot, :case_id, :seq)
                                  order by slot, case_id, first_seq
                                  limit :most))
                          returning o.slot, o.case_id, o.first_seq, o.last_seq
                        )
                        select f.case_id, f.case_no, f.region, f.item, f.item_version, f.version,
                               f.stage, f.applicant, f.applicant_kind, f.applicant_name,
                               f.opened_at, f.received_at, f.accepted_on, f.promised_due,
                               f.statutory_due, f.closed_on, f.ending, f.card,
                               e.seq, e.at, e.actor, e.type, e.type_version, e.command,
                               e.payload, e.hash
                          from taken t
                          join cases.case_file f on f.slot = t.slot and f.case_id = t.case_id
                          join cases.case_event e on e.slot = t.slot and e.case_id = t.case_id
                           and e.seq between t.first_seq and t.last_seq
                         order by f.slot, f.case_id, e.seq
                        """)
                .param("slot", last.slot())
                .param("case_id", last.caseKey())
                .param("seq", last.seq())
                .param("most", BATCH)
                .query(
                        row -> {
                            long key = row.getLong("case_id");
                            CaseSummary file = CaseStore.summary(row, key);
                            CaseNo no = CaseNo.of(new RegionCode(row.getString("region")), key);
                            batch.add(new Heard(CaseQueries.entry(row, no), file));
                        });
        if (!batch.isEmpty()) {
            listeners.forEach(listener -> listener.heard(List.copyOf(batch)));
        }
        return batch;
    }
}
