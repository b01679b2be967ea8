package org.yichuang.identity.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.identity.Account;
import org.yichuang.identity.Role;
import org.yichuang.identity.Substitutions;
import org.yichuang.kernel.RegionCode;

/// Reads and writes substitutions.
@Repository
class SubstitutionStore implements Substitutions {

    private final JdbcClient jdbc;

    SubstitutionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            UUID id,
            Account absent,
            Account substitute,
            LocalDate from,
            LocalDate until,
            String reason,
            Account by,
            Instant at) {
        jdbc.sql(
                        """
                        insert into identity.substitution (id, absent, substitute, from_day,
                            until_day, reason, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        absent.id(),
                        substitute.id(),
                        from,
                        until,
                        reason,
                        by.id(),
                        Timestamp.from(at))
                .update();
    }

    /// @return false when it has ended already
    boolean end(UUID id, Instant at) {
        return jdbc.sql(
                                """
                                update identity.substitution set ended_at = :at
                                 where id = :id and ended_at is null and until_day >= :day
                                """)
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .param("day", LocalDate.ofInstant(at, Days.CHINA))
                        .update()
                == 1;
    }

    /// Whether somebody stands in for somebody already on a day of a span.
    boolean overlaps(Account absent, Account substitute, LocalDate from, LocalDate until) {
        return jdbc.sql(
                        """
                        select exists (select from identity.substitution
                          where absent = ? and substitute = ? and ended_at is null
                            and from_day <= ? and until_day >= ?)
                        """)
                .params(absent.id(), substitute.id(), until, from)
                .query(Boolean.class)
                .single();
    }

    /// The roles that somebody has today because they stand in for others. It ends when the absent
    /// one's account is closed, or one of the two works elsewhere.
    Set<Role> lent(UUID substitute, LocalDate day) {
        Set<Role> lent = EnumSet.noneOf(Role.class);
        jdbc.sql(
                        """
                        select a.roles
                          from identity.substitution s
                          join identity.account a on a.id = s.absent
                          join identity.account b on b.id = s.substitute
                         where s.substitute = ? and s.until_day >= ? and s.from_day <= ?
                           and s.ended_at is null and a.enabled
                           and a.authority = b.authority and a.region = b.region
                        """)
                .params(substitute, day, day)
                .query(
                        row -> {
                            lent.addAll(roles(row.getArray("roles")));
                        });
        lent.retainAll(StandIn.LENDABLE);
        return lent;
    }

    /// What is listed of a substitution, and whether it lends anything still.
    private static final String LISTED =
            """
            select s.id, s.from_day, s.until_day, s.reason, s.ended_at,
                   a.id as a_id, a.login as a_login, a.name as a_name, a.roles as a_roles,
                   b.id as b_id, b.login as b_login, b.name as b_name, b.roles as b_roles,
                   a.region, a.authority,
                   s.ended_at is null and s.until_day >= :today and a.enabled
                     and a.authority = b.authority and a.region = b.region as lends
              from identity.substitution s
              join identity.account a on a.id = s.absent
              join identity.account b on b.id = s.substitute
            """;

    /// Those of an authority that have not ended, or not long ago: first what is in force or to
    /// come.
    ///
    /// @param of the account that they concern, null for all
    List<StandIn> ofAuthority(
            String authority,
            RegionCode region,
            @Nullable UUID of,
            LocalDate today,
            LocalDate since,
            int limit) {
        return jdbc.sql(
                        LISTED
                                + """
                                 where a.authority = :authority and a.region = :region
                                   and s.until_day >= :since
                                   and (:of::uuid is null or :of::uuid in (s.absent, s.substitute))
                                 order by lends desc, s.from_day desc, s.id desc
                                 limit :limit
                                """)
                .param("today", today)
                .param("authority", authority)
                .param("region", region.value())
                .param("since", since)
                .param("of", of)
                .param("limit", limit)
                .query((row, _) -> standIn(row))
                .list();
    }

    Optional<StandIn> byId(UUID id, LocalDate today) {
        return jdbc.sql(LISTED + " where s.id = :id")
                .param("today", today)
                .param("id", id)
                .query((row, _) -> standIn(row))
                .optional();
    }

    @Override
    public List<Substitution> of(Collection<String> substitutes) {
        return jdbc.sql(
                        """
                        select a.login as absent, b.login as substitute, s.from_day, s.until_day,
                               s.made_at, s.ended_at
                          from identity.account b
                          join identity.substitution s on s.substitute = b.id
                          join identity.account a on a.id = s.absent
                         where b.login = any (?)
                        """)
                .param(substitutes.toArray(String[]::new))
                .query(
                        (row, _) ->
                                new Substitution(
                                        row.getString("absent"),
                                        row.getString("substitute"),
                                        row.getObject("from_day", LocalDate.class),
                                        row.getObject("until_day", LocalDate.class),
                                        row.getTimestamp("made_at").toInstant(),
                                        instant(row.getTimestamp("ended_at"))))
                .list();
    }

    private static StandIn standIn(ResultSet row) throws SQLException {
        Account absent = account(row, "a");
        Account substitute = account(row, "b");
        return new StandIn(
                row.getObject("id", UUID.class),
                absent,
                substitute,
                StandIn.lent(absent, substitute),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("reason"),
                row.getBoolean("lends"));
    }

    private static Account account(ResultSet row, String which) throws SQLException {
        return new Account(
                row.getObject(which + "_id", UUID.class),
                row.getString(which + "_login"),
                row.getString(which + "_name"),
                Set.copyOf(roles(row.getArray(which + "_roles"))),
                new RegionCode(row.getString("region")),
                row.getString("authority"),
                null,
                null);
    }

    private static List<Role> roles(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(Role::valueOf).toList();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
