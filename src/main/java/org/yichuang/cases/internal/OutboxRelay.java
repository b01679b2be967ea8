package org.yichuang.cases.internal;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    private static final String TAKE =
            """
            with turn as materialized (
              select slot from cases.outbox_turn where slot = 0
                 for update skip locked
            ), taken as (
              delete from cases.outbox o
               where o.ctid = any (array(
                     select w.place
                       from (select place,
                                    sum(size) over (order by moment, place) - size as before
                               from (select ctid as place, moment,
                                            cardinality(case_ids) as size
                                       from cases.outbox
                                      where exists (select from turn)
                                      order by moment limit :most) as oldest) as w
                      where w.before < :most))
              returning o.moment, o.case_id, o.case_ids, o.first_seqs, o.last_seqs
            )
            select moment, case_ids, first_seqs, last_seqs from taken order by moment, case_id
            """;

    private static final String READ =
            """
            select c.place, f.case_id, f.case_no, f.region, f.item, f.item_version, f.version,
                   f.stage, f.applicant, f.applicant_kind, f.applicant_name,
                   f.opened_at, f.received_at, f.accepted_on, f.promised_due,
                   f.statutory_due, f.closed_on, f.ending, f.card,
                   e.seq, e.at, e.actor, e.type, e.type_version, e.command,
                   e.payload, e.hash,
                   f.window_authority
              from unnest(:places::integer[], :case_ids::bigint[], :first_seqs::integer[],
                          :last_seqs::integer[])
                     as c (place, case_id, first_seq, last_seq)
              join cases.case_file f on f.slot = %1$s and f.case_id = c.case_id
              join cases.case_event e on e.slot = %1$s and e.case_id = c.case_id
               and e.seq between c.first_seq and c.last_seq
             order by c.place, c.case_id, e.seq
            """
                    .formatted(CaseStatements.SLOT.formatted("c"));

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final RecentWrites writes;
    private final List<JournalListener> listeners;

    OutboxRelay(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            RecentWrites writes,
            List<JournalListener> listeners) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.writes = writes;
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
        List<Commit> commits =
                jdbc.sql(TAKE).param("most", BATCH).query(OutboxRelay::commit).list();
        List<List<Heard>> heard = new ArrayList<>(commits.size());
        List<Commit> elsewhere = new ArrayList<>();
        for (Commit commit : commits) {
            Optional<List<Change>> changes = writes.take(commit.moment(), commit.cases());
            if (changes.isPresent()) {
                heard.add(changes.get().stream().flatMap(each -> each.heard().stream()).toList());
            } else {
                heard.add(new ArrayList<>());
                elsewhere.add(commit.at(heard.size() - 1));
            }
        }
        if (!elsewhere.isEmpty()) {
            read(elsewhere, heard);
        }
        List<Heard> batch = heard.stream().flatMap(List::stream).toList();
        if (!batch.isEmpty()) {
            listeners.forEach(listener -> listener.heard(batch));
        }
        return batch.size();
    }

    /// Reads from the journal what other processes wrote, or this one some time ago.
    private void read(List<Commit> commits, List<List<Heard>> heard) {
        jdbc.sql(READ)
                .param(
                        "places",
                        each(commits, (commit, _) -> commit.place()).toArray(Integer[]::new))
                .param(
                        "case_ids",
                        each(commits, (commit, i) -> commit.cases().get(i)).toArray(Long[]::new))
                .param(
                        "first_seqs",
                        each(commits, (commit, i) -> commit.firsts().get(i))
                                .toArray(Integer[]::new))
                .param(
                        "last_seqs",
                        each(commits, (commit, i) -> commit.lasts().get(i)).toArray(Integer[]::new))
                .query(
                        row -> {
                            long key = row.getLong("case_id");
                            CaseSummary file = CaseStore.summary(row, key);
                            CaseNo no = CaseNo.of(new RegionCode(row.getString("region")), key);
                            heard.get(row.getInt("place"))
                                    .add(
                                            new Heard(
                                                    CaseQueries.entry(row, no),
                                                    file,
                                                    row.getString("window_authority")));
                        });
    }

    /// A value of every case of every commit.
    private static <T> Stream<T> each(List<Commit> commits, BiFunction<Commit, Integer, T> value) {
        return commits.stream()
                .flatMap(
                        commit ->
                                IntStream.range(0, commit.cases().size())
                                        .mapToObj(i -> value.apply(commit, i)));
    }

    /// A row of the outbox.
    ///
    /// @param place among those that are told together
    private record Commit(
            int place, long moment, List<Long> cases, List<Integer> firsts, List<Integer> lasts) {

        Commit at(int where) {
            return new Commit(where, moment, cases, firsts, lasts);
        }
    }

    private static Commit commit(ResultSet row, int number) throws SQLException {
        return new Commit(
                number,
                row.getLong("moment"),
                List.of((Long[]) row.getArray("case_ids").getArray()),
                List.of((Integer[]) row.getArray("first_seqs").getArray()),
                List.of((Integer[]) row.getArray("last_seqs").getArray()));
    }
}
