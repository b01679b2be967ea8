package org.yichuang.cases.internal;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.cases.JournalListener;
import org.yichuang.cases.JournalListener.Heard;
import org.yichuang.cases.internal.CommitReader.Commit;
import org.yichuang.cases.internal.CommitReader.Read;
import org.yichuang.cases.internal.Telling.Aside;
import org.yichuang.cases.internal.UntoldStore.Due;

/// Tells the listeners of every event, in batches: the batch's rows leave the outbox in the same
/// transaction in which the listeners write. A row tells of all that one commit wrote. Of several
/// processes one relays at a time, in the order of the rows' moments, which only grow for a case:
/// so each case's events are told in their order. Rows leave one by one, so one that was committed
/// late is not passed over.
///
/// A batch is told as a whole, which costs nothing more. When a listener cannot take it, the batch
/// is told once again, to each listener by itself and by halves, until what cannot be taken is
/// alone: that is set aside for this listener, and told again later. What passes by itself, such as
/// a lost connection, sets nothing aside: the batch is told again soon. See docs/adr/0027.
final class OutboxRelay {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;

    private static final String TURN =
            "select slot from cases.outbox_turn where slot = 0 for update skip locked";

    private static final String TAKE =
            """
            with turn as materialized (
              %s
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
            """
                    .formatted(TURN);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TransactionTemplate nested;
    private final CommitReader reader;
    private final UntoldStore untold;
    private final List<JournalListener> listeners;

    OutboxRelay(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            RecentWrites writes,
            UntoldStore untold,
            List<JournalListener> listeners) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.reader = new CommitReader(jdbc, writes);
        this.untold = untold;
        this.listeners = List.copyOf(listeners);
        Set<String> names = new HashSet<>();
        for (JournalListener each : listeners) {
            if (!names.add(each.name())) {
                throw new IllegalArgumentException(
                        "expected a name for each listener, but got two of " + each.name());
            }
        }
    }

    /// Relays what is in the outbox now, from one end to the other, unless another process is
    /// relaying. What is added meanwhile waits for the next call: taking up a few events at a time
    /// costs the database more than the commands that caused them.
    ///
    /// @return how many events were told, or set aside
    synchronized int relay() {
        int told = 0;
        while (true) {
            int events = relayBatch();
            told += events;
            // A command has one event or more, so fewer events than that are all there was.
            if (events < BATCH) {
                return told;
            }
        }
    }

    private int relayBatch() {
        try {
            return relayBatch(Telling::together);
        } catch (RuntimeException | Error e) {
            if (Retries.isPassing(e)) {
                throw e;
            }
            log.warn("a batch could not be told as a whole: {}", Telling.error(e));
        }
        return relayBatch((telling, events) -> telling.apart(events, nested));
    }

    private int relayBatch(BiConsumer<Telling, List<Heard>> manner) {
        return requireNonNull(transaction.execute(_ -> tell(manner)));
    }

    private int tell(BiConsumer<Telling, List<Heard>> manner) {
        Read read =
                reader.read(jdbc.sql(TAKE).param("most", BATCH).query(OutboxRelay::taken).list());
        if (read.isEmpty()) {
            return 0;
        }
        Map<String, Set<Long>> waiting = untold.waiting(read.cases());
        for (JournalListener listener : listeners) {
            Telling telling =
                    new Telling(listener, waiting.getOrDefault(listener.name(), Set.of()));
            read.unreadable().forEach(telling::setAside);
            manner.accept(telling, read.events());
            untold.add(listener.name(), telling.aside());
        }
        return read.size();
    }

    /// Tells again what was set aside and is due, unless another process is relaying: so what waits
    /// for a case is told before what the outbox brings of it.
    ///
    /// @return of how many cases something was told that a listener could take now
    synchronized int tellAgain() {
        return listeners.stream()
                .mapToInt(each -> requireNonNull(transaction.execute(_ -> tellAgain(each))))
                .sum();
    }

    private int tellAgain(JournalListener listener) {
        if (jdbc.sql(TURN).query().listOfRows().isEmpty()) {
            return 0;
        }
        List<Due> due = untold.due(listener.name(), BATCH);
        if (due.isEmpty()) {
            return 0;
        }
        Read read = reader.again(due.stream().map(OutboxRelay::commit).toList());
        Telling telling = new Telling(listener, Set.of());
        read.unreadable().forEach(telling::setAside);
        telling.apart(read.events(), nested);
        Map<Long, Aside> still =
                telling.aside().stream()
                        .collect(Collectors.toMap(Aside::caseKey, Function.identity()));
        List<Long> heard =
                due.stream().map(Due::caseKey).filter(each -> !still.containsKey(each)).toList();
        untold.heard(listener.name(), heard);
        for (Due each : due) {
            Aside aside = still.get(each.caseKey());
            if (aside != null) {
                untold.again(listener.name(), each, aside);
            }
        }
        return heard.size();
    }

    /// What was set aside of a case, as if one commit had written it.
    private static Commit commit(Due due) {
        return new Commit(0, List.of(due.caseKey()), List.of(due.first()), List.of(due.last()));
    }

    private static Commit taken(ResultSet row, int number) throws SQLException {
        return new Commit(
                row.getLong("moment"),
                List.of((Long[]) row.getArray("case_ids").getArray()),
                List.of((Integer[]) row.getArray("first_seqs").getArray()),
                List.of((Integer[]) row.getArray("last_seqs").getArray()));
    }
}
