package org.yichuang.cases.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.cases.lifecycle.Deadline;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;

/// The rows of the deadlines that have come.
final class DueDeadlines {

    private static final Logger log = LoggerFactory.getLogger(DueDeadlines.class);

    /// Of a newer process there may be kinds that this one does not know, and leaves alone.
    private static final String[] KINDS =
            Arrays.stream(Deadline.Kind.values()).map(Enum::name).toArray(String[]::new);

    private final JdbcClient jdbc;

    DueDeadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A row, by its key and the moment that it had when it was read.
    record Due(long caseKey, Deadline.Kind kind, Instant at) {
        int slot() {
            return CaseNo.slotOf(caseKey);
        }
    }

    /// A deadline together with its case.
    ///
    /// @param attempts how often it was put off
    /// @param stored empty when the case cannot be read
    record Ready(Due due, CaseNo no, int attempts, Optional<Stored> stored) {}

    /// The deadlines until a moment, the oldest first. All of one case that are due at one moment
    /// are on the same page, those before which another must not come in front: a card that has
    /// been earned is shown before silence grants.
    ///
    /// @param after the last of the page before
    List<Due> page(Instant until, Optional<Due> after, int limit) {
        return jdbc.sql(
                        """
                        select d.case_id, d.kind, d.at
                          from cases.case_deadline d
                         where d.at <= :until and (d.at, d.case_id) > (:at, :case_id)
                           and d.kind = any (:kinds)
                         order by d.at, d.case_id
                         fetch first :limit rows with ties
                        """)
                .param("until", utc(until))
                .param("at", after.map(last -> utc(last.at())).orElse(OffsetDateTime.MIN))
                .param("case_id", after.map(Due::caseKey).orElse(0L))
                .param("kinds", KINDS)
                .param("limit", limit)
                .query((row, _) -> due(row))
                .list();
    }

    /// Which of them are still there, with their cases, in one round trip.
    List<Ready> ready(Collection<Due> dues) {
        Map<Long, Optional<Stored>> read = new HashMap<>();
        return jdbc
                .sql(
                        "select d.kind, d.at, d.attempts, "
                                + CaseStatements.LOADED
                                + """
                                  from unnest(:slots::smallint[], :cases::bigint[], :kinds::text[],
                                              :ats::timestamptz[]) as due (slot, case_id, kind, at)
                                  join cases.case_deadline d
                                    on d.slot = due.slot and d.case_id = due.case_id
                                   and d.kind = due.kind and d.at = due.at
                                  join cases.case_file f
                                    on f.slot = d.slot and f.case_id = d.case_id
                                """
                                + CaseStatements.OF_THE_JOURNAL)
                .param("slots", array(dues, Due::slot))
                .param("cases", array(dues, Due::caseKey))
                .param("kinds", array(dues, Due::kind))
                .param("ats", array(dues, Due::at))
                .query((row, _) -> ready(row, read))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static String[] array(Collection<Due> dues, Function<Due, Object> value) {
        return dues.stream().map(value).map(Object::toString).toArray(String[]::new);
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                row.getLong("case_id"),
                Deadline.Kind.valueOf(row.getString("kind")),
                CaseStore.instant(row, "at"));
    }

    /// @param read the cases that other deadlines have brought along
    /// @return empty for a case of which not even the number can be read
    private static Optional<Ready> ready(ResultSet row, Map<Long, Optional<Stored>> read)
            throws SQLException {
        Due due = due(row);
        String region = row.getString("region");
        try {
            CaseNo no = CaseNo.of(new RegionCode(region), due.caseKey());
            if (!read.containsKey(due.caseKey())) {
                read.put(due.caseKey(), stored(row, no));
            }
            return Optional.of(new Ready(due, no, row.getInt("attempts"), read.get(due.caseKey())));
        } catch (IllegalArgumentException e) {
            log.error("a deadline of case {} in '{}' cannot be handled", due.caseKey(), region, e);
            return Optional.empty();
        }
    }

    private static Optional<Stored> stored(ResultSet row, CaseNo no) throws SQLException {
        try {
            return Optional.of(CaseStore.stored(row));
        } catch (RuntimeException e) {
            log.debug("{} cannot be read", no.text(), e);
            return Optional.empty();
        }
    }

    /// Removes a deadline that the state of its case does not have.
    ///
    /// @param version of the case, so that nothing is removed that somebody has just written
    void remove(Due due, int version) {
        jdbc.sql(
                        """
                        delete from cases.case_deadline d
                         using cases.case_file f
                         where d.slot = ? and d.case_id = ? and d.kind = ? and d.at = ?
                           and f.slot = d.slot and f.case_id = d.case_id and f.version = ?
                        """)
                .params(due.slot(), due.caseKey(), due.kind().name(), utc(due.at()), version)
                .update();
    }

    void move(Due due, Instant to) {
        jdbc.sql(
                        """
                        update cases.case_deadline set at = ?, attempts = 0
                         where slot = ? and case_id = ? and kind = ? and at = ?
                        """)
                .params(utc(to), due.slot(), due.caseKey(), due.kind().name(), utc(due.at()))
                .update();
    }

    /// Tries a deadline that failed again later, each time after twice as many minutes and at most
    /// some 17 hours, so that it does not hold up the others.
    void postpone(Due due, Instant now) {
        jdbc.sql(
                        """
                        update cases.case_deadline
                           set attempts = attempts + 1,
                               at = ?::timestamptz
                                    + make_interval(mins => (2 ^ least(attempts, 10))::int)
                         where slot = ? and case_id = ? and kind = ? and at = ?
                        """)
                .params(utc(now), due.slot(), due.caseKey(), due.kind().name(), utc(due.at()))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
