package org.yichuang.cases.internal;

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
/// transaction in which the listeners write. A case's row is taken only when none before it is
/// left, so that its events are told in their order.
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

    /// Relays until the outbox is empty.
    ///
    /// @return how many events were told
    int relay() {
        int told = 0;
        while (true) {
            Integer batch = transaction.execute(_ -> relayBatch());
            if (batch == null || batch == 0) {
                return told;
            }
            told += batch;
        }
    }

    private int relayBatch() {
        List<Heard> batch = new ArrayList<>();
        jdbc.sql(
                        """
                        with taken as (
                          delete from cases.outbox o
                           using (select slot, case_id, first_seq from cases.outbox n
                                   where n.first_seq = (
                                         select min(b.first_seq) from cases.outbox b
                                          where b.slot = n.slot and b.case_id = n.case_id)
                                   order by at, slot, case_id, first_seq
                                   limit ? for update skip locked) t
                           where o.slot = t.slot and o.case_id = t.case_id
                             and o.first_seq = t.first_seq
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
                         order by e.at, e.case_id, e.seq
                        """)
                .params(BATCH)
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
