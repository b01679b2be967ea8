package org.yichuang.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.identity.Account;
import org.yichuang.identity.Audit;
import org.yichuang.identity.AuditEntry;
import org.yichuang.identity.internal.AuditQuery.Place;

/// Appends to the audit and reads it, latest first.
@Repository
class AuditStore implements Audit {

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CallerAddress address;

    AuditStore(JdbcClient jdbc, Clock clock, CallerAddress address) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.address = address;
    }

    @Override
    public void record(AuditEntry entry) {
        Instant now = clock.instant();
        Account by = entry.by();
        jdbc.sql(
                        """
                        insert into identity.audit_entry (id, at, account_id, login, region,
                            action, subject, result, detail, address)
                        values (:id, :at, :account, :login, :region, :action, :subject, :result,
                            :detail, :address)
                        """)
                .param("id", TimeOrderedId.at(now))
                .param("at", Timestamp.from(now))
                .param("account", by == null ? null : by.id())
                .param("login", by == null ? null : by.login())
                .param("region", by == null ? null : by.region().value())
                .param("action", entry.action())
                .param("subject", cut(entry.subject()))
                .param("result", entry.result().name())
                .param("detail", cut(entry.detail()))
                .param("address", address.present().orElse(null))
                .update();
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /// Entries of accounts in a region, and those that belong to no account.
    List<RecordedEntry> page(AuditQuery query, int limit) {
        Place before = query.before();
        return jdbc.sql(
                        """
                        select id, at, login, action, subject, result, detail, address
                        from identity.audit_entry
                        where (region is null or region like :region)%s
                        order by at desc, id desc
                        limit :limit
                        """
                                .formatted(conditions(query)))
                .param("region", query.regionPattern())
                .param("login", query.login())
                .param("action", query.action())
                .param("from", timestamp(query.from()))
                .param("until", timestamp(query.until()))
                .param("beforeAt", before == null ? null : Timestamp.from(before.at()))
                .param("beforeId", before == null ? null : before.id())
                .param("limit", limit)
                .query(AuditStore::row)
                .list();
    }

    /// Only the conditions that are asked for, so that each combination finds its index.
    private static String conditions(AuditQuery query) {
        StringBuilder conditions = new StringBuilder();
        if (query.login() != null) {
            conditions.append(" and (login = :login or subject = :login)");
        }
        if (query.action() != null) {
            conditions.append(" and action = :action");
        }
        if (query.from() != null) {
            conditions.append(" and at >= :from");
        }
        if (query.until() != null) {
            conditions.append(" and at < :until");
        }
        if (query.before() != null) {
            conditions.append(" and (at, id) < (:beforeAt, :beforeId)");
        }
        return conditions.toString();
    }

    /// The different actions, found by leaping from one to the next in the index.
    List<String> actions() {
        return jdbc.sql(
                        """
                        with recursive found as (
                            (select action from identity.audit_entry order by action limit 1)
                            union all
                            select (select e.action from identity.audit_entry e
                                    where e.action > found.action order by e.action limit 1)
                            from found where found.action is not null)
                        select action from found where action is not null
                        """)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static RecordedEntry row(ResultSet row, int number) throws SQLException {
        return new RecordedEntry(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("login"),
                row.getString("action"),
                row.getString("subject"),
                AuditEntry.Result.valueOf(row.getString("result")),
                row.getString("detail"),
                row.getString("address"));
    }
}
