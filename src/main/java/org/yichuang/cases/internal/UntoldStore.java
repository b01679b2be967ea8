package org.yichuang.cases.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.cases.UntoldEvents;
import org.yichuang.cases.internal.Telling.Aside;
import org.yichuang.kernel.CaseNo;

/// The rows of what was set aside. Only whoever has the turn to relay adds or removes any.
final class UntoldStore implements UntoldEvents {

    /// Twice as long each time, and at most some 17 hours.
    private static final int MOST_DOUBLINGS = 10;

    private static final String WAITING =
            """
            select u.listener, u.case_id
              from unnest(:case_ids::bigint[]) as c (case_id)
              join cases.untold u on u.slot = %s and u.case_id = c.case_id
            """
                    .formatted(CaseStatements.SLOT.formatted("c"));

    private static final String ADD =
            """
            insert into cases.untold as u (slot, case_id, listener, first_seq, last_seq, error, since,
                   tries, next_at)
            select %s, n.case_id, :listener, n.first_seq, n.last_seq, n.error, :now, 1, :next
              from unnest(:case_ids::bigint[], :firsts::integer[], :lasts::integer[], :errors::text[])
                   as n (case_id, first_seq, last_seq, error)
            on conflict (slot, case_id, listener) do update
               set last_seq = greatest(u.last_seq, excluded.last_seq)
            """
                    .formatted(CaseStatements.SLOT.formatted("n"));

    private static final String DUE =
            """
            select case_id, first_seq, last_seq, tries from cases.untold
             where next_at <= :now and listener = :listener
             order by next_at, case_id limit :limit
            """;

    private static final String HEARD =
            """
            delete from cases.untold u
             using unnest(:case_ids::bigint[]) as n (case_id)
             where u.slot = %s and u.case_id = n.case_id and u.listener = :listener
            """
                    .formatted(CaseStatements.SLOT.formatted("n"));

    private static final String AGAIN =
            """
            update cases.untold
               set first_seq = :first, error = :error, tries = :tries, next_at = :next
             where slot = :slot and case_id = :case_id and listener = :listener
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    UntoldStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A row whose time has come.
    record Due(long caseKey, int first, int last, int tries) {}

    /// Which of some cases wait for a listener, by its name.
    Map<String, Set<Long>> waiting(Collection<Long> caseKeys) {
        Map<String, Set<Long>> waiting = new HashMap<>();
        jdbc.sql(WAITING)
                .param("case_ids", caseKeys.toArray(Long[]::new))
                .query(
                        row -> {
                            waiting.computeIfAbsent(row.getString("listener"), _ -> new HashSet<>())
                                    .add(row.getLong("case_id"));
                        });
        return waiting;
    }

    /// Sets aside, or lets more of a case wait that was set aside before.
    void add(String listener, Collection<Aside> aside) {
        if (aside.isEmpty()) {
            return;
        }
        jdbc.sql(ADD)
                .param("listener", listener)
                .param("case_ids", array(aside, Aside::caseKey))
                .param("firsts", array(aside, Aside::first))
                .param("lasts", array(aside, Aside::last))
                .param("errors", array(aside, Aside::error))
                .param("now", utc(clock.instant()))
                .param("next", utc(next(1)))
                .update();
    }

    private static String[] array(Collection<Aside> aside, Function<Aside, Object> value) {
        return aside.stream().map(value).map(Object::toString).toArray(String[]::new);
    }

    /// What a listener is to be told again by now.
    List<Due> due(String listener, int limit) {
        return jdbc.sql(DUE)
                .param("now", utc(clock.instant()))
                .param("listener", listener)
                .param("limit", limit)
                .query(
                        (row, _) ->
                                new Due(
                                        row.getLong("case_id"),
                                        row.getInt("first_seq"),
                                        row.getInt("last_seq"),
                                        row.getInt("tries")))
                .list();
    }

    void heard(String listener, Collection<Long> caseKeys) {
        if (!caseKeys.isEmpty()) {
            jdbc.sql(HEARD)
                    .param("listener", listener)
                    .param("case_ids", caseKeys.toArray(Long[]::new))
                    .update();
        }
    }

    /// Tells it again later.
    ///
    /// @param still what the listener has not heard of it this time either
    void again(String listener, Due due, Aside still) {
        jdbc.sql(AGAIN)
                .param("first", still.first())
                .param("error", still.error())
                .param("tries", due.tries() + 1)
                .param("next", utc(next(due.tries() + 1)))
                .param("slot", CaseNo.slotOf(due.caseKey()))
                .param("case_id", due.caseKey())
                .param("listener", listener)
                .update();
    }

    private Instant next(int tries) {
        return clock.instant().plus(Duration.ofMinutes(1L << Math.min(tries - 1, MOST_DOUBLINGS)));
    }

    @Override
    public List<Waiting> waiting() {
        return jdbc.sql(
                        """
                        select listener, count(*) as cases, min(since) as since
                          from cases.untold group by listener order by listener
                        """)
                .query(
                        (row, _) ->
                                new Waiting(
                                        row.getString("listener"),
                                        row.getLong("cases"),
                                        CaseStore.instant(row, "since")))
                .list();
    }

    @Override
    public List<Untold> oldest(int limit) {
        return jdbc.sql(
                        """
                        select coalesce(f.case_no, u.case_id::text) as case_no, u.listener,
                               u.first_seq, u.last_seq, u.error, u.since, u.tries, u.next_at
                          from cases.untold u
                          left join cases.case_file f
                            on f.slot = u.slot and f.case_id = u.case_id
                         order by u.since, u.case_id, u.listener limit ?
                        """)
                .param(limit)
                .query((row, _) -> untold(row))
                .list();
    }

    private static Untold untold(ResultSet row) throws SQLException {
        return new Untold(
                row.getString("case_no"),
                row.getString("listener"),
                row.getInt("first_seq"),
                row.getInt("last_seq"),
                row.getString("error"),
                CaseStore.instant(row, "since"),
                row.getInt("tries"),
                CaseStore.instant(row, "next_at"));
    }

    @Override
    public int tellAgain() {
        return jdbc.sql("update cases.untold set next_at = ?").param(utc(clock.instant())).update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
