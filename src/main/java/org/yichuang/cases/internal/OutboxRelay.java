package org.yichuang.cases.internal;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.JournalListener;
import org.yichuang.cases.JournalListener.Heard;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;

/// Tells the listeners of every event, in batches: the batch's rows leave the outbox in the same
/// transaction in which the listeners write. A row tells of all that one commit wrote. Of several
/// processes one relays at a time, in the order of the rows' moments, which only grow for a case:
/// so each case's events are told in their order. Rows leave one by one, so one that was committed
/// late is not passed over.
final class OutboxRelay {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final List<JournalListener> listeners;

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
            int events = requireNonNull(transaction.execute(_ -> relayBatch()));
            told += events;
            // A command has one event or more, so fewer events than that are all there was.
            if (events < BATCH) {
                return told;
            }
        }
    }

    private int relayBatch() {
        List<Heard> batch = new ArrayList<>();
        jdbc.sql(
                        """
                        with turn as materialized (
                          select slot from cases.outbox_turn where slot = 0
                             for update skip locked
                        ), taken as (
                          delete from cases.outbox o
                           where o.ctid = any (array(
                                 select w.place
                                   from (select place,
                                                sum(size) over (order by moment, place) - size
                                                   as before
                                           from (select ctid as place, moment,
                                                        cardinality(case_ids) as size
                                                   from cases.outbox
                                                  where exists (select from turn)
                                                  order by moment limit :most) as oldest) as w
                                  where w.before < :most))
                          returning o.moment, o.slots, o.case_ids, o.first_seqs, o.last_seqs
                        ), told as (
                          select t.moment, c.slot, c.case_id, c.first_seq, c.last_seq
                            from taken t,
                                 unnest(t.slots, t.case_ids, t.first_seqs, t.last_seqs)
                                   as c (slot, case_id, first_seq, last_seq)
                        )
                        select f.case_id, f.case_no, f.region, f.item, f.item_version, f.version,
                               f.stage, f.applicant, f.applicant_kind, f.applicant_name,
                               f.opened_at, f.received_at, f.accepted_on, f.promised_due,
                               f.statutory_due, f.closed_on, f.ending, f.card,
                               e.seq, e.at, e.actor, e.type, e.type_version, e.command,
                               e.payload, e.hash
                          from told t
                          join cases.case_file f on f.slot = t.slot and f.case_id = t.case_id
                          join cases.case_event e on e.slot = t.slot and e.case_id = t.case_id
                           and e.seq between t.first_seq and t.last_seq
                         order by t.moment, f.case_id, e.seq
                        """)
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
        return batch.size();
    }
}
