package org.yichuang.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.identity.internal.LockOut.Failures;

/// Remembers failures in a row, so that they count across restarts and processes.
@Repository
class AttemptStore {

    /// What was not touched for so long says nothing any more.
    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcClient jdbc;

    AttemptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What came of counting an attempt.
    sealed interface Counted {

        /// Attempts are refused at present; nothing was counted.
        record Locked(Instant until) implements Counted {}

        /// The attempt may go on. It counts as a failure until [AttemptStore#clear].
        record Admitted(Failures failures) implements Counted {}
    }

    /// Counts a failure before it is known to be one, so that attempts made at the same moment
    /// cannot all slip through.
    @Transactional
    public Counted count(String key, LockOut lockOut, Instant now) {
        jdbc.sql("delete from identity.failed_attempt where last_failed_at < ?")
                .param(Timestamp.from(now.minus(KEPT)))
                .update();
        jdbc.sql(
                        """
                        insert into identity.failed_attempt (key, failures, last_failed_at)
                        values (?, 0, ?) on conflict do nothing
                        """)
                .params(key, Timestamp.from(now))
                .update();
        Failures before =
                jdbc.sql(
                                """
                                select key, failures, last_failed_at, locked_until
                                from identity.failed_attempt where key = ? for update
                                """)
                        .param(key)
                        .query(AttemptStore::row)
                        .single();
        Optional<Instant> locked = LockOut.lockedUntil(before, now);
        if (locked.isPresent()) {
            return new Counted.Locked(locked.get());
        }
        Failures after = lockOut.afterFailure(before, now);
        Instant until = after.lockedUntil();
        jdbc.sql(
                        """
                        update identity.failed_attempt
                        set failures = ?, last_failed_at = ?, locked_until = ?
                        where key = ?
                        """)
                .param(after.count())
                .param(Timestamp.from(after.last()))
                .param(until == null ? null : Timestamp.from(until))
                .param(key)
                .update();
        return new Counted.Admitted(after);
    }

    Optional<Instant> lockedUntil(String key, Instant now) {
        return Optional.ofNullable(lockedUntil(List.of(key), now).get(key));
    }

    /// The locked ones among these, with the end of their lock.
    Map<String, Instant> lockedUntil(Collection<String> keys, Instant now) {
        return jdbc
                .sql(
                        """
                        select key, locked_until from identity.failed_attempt
                        where key = any (?) and locked_until > ?
                        """)
                .param(keys.toArray(String[]::new))
                .param(Timestamp.from(now))
                .query(
                        (row, number) ->
                                Map.entry(
                                        row.getString("key"),
                                        row.getTimestamp("locked_until").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void clear(String key) {
        jdbc.sql("delete from identity.failed_attempt where key = ?").param(key).update();
    }

    private static Failures row(ResultSet row, int number) throws SQLException {
        return new Failures(
                row.getInt("failures"),
                row.getTimestamp("last_failed_at").toInstant(),
                instant(row.getTimestamp("locked_until")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
