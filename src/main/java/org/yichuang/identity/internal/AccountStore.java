package org.yichuang.identity.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.identity.Account;
import org.yichuang.identity.Role;
import org.yichuang.kernel.RegionCode;

/// Reads and writes accounts.
@Repository
class AccountStore {

    static final String COLUMNS =
            """
            id, login, name, roles, region, authority, window_id, person_key, password_hash,
            password_changed_at, must_change_password, enabled, version, created_at, last_sign_in_at
            """;

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when the login or the person has an account already
    boolean insert(StoredAccount stored) {
        Account account = stored.account();
        return jdbc.sql(
                                """
                                insert into identity.account (id, login, name, roles, region,
                                    authority, window_id, person_key, password_hash,
                                    password_changed_at, must_change_password, enabled, version,
                                    created_at)
                                values (:id, :login, :name, :roles, :region, :authority, :window,
                                    :person, :hash, :at, :mustChange, :enabled, :version, :at)
                                on conflict do nothing
                                """)
                        .param("id", account.id())
                        .param("login", account.login())
                        .param("name", account.name())
                        .param("roles", names(account.roles()))
                        .param("region", account.region().value())
                        .param("authority", account.authority())
                        .param("window", account.window())
                        .param("person", account.personKey())
                        .param("hash", stored.passwordHash())
                        .param("at", Timestamp.from(stored.createdAt()))
                        .param("mustChange", stored.mustChangePassword())
                        .param("enabled", stored.enabled())
                        .param("version", stored.version())
                        .update()
                == 1;
    }

    void addSignInName(String key, UUID account) {
        jdbc.sql("insert into identity.sign_in_name (key, account_id) values (?, ?)")
                .params(key, account)
                .update();
    }

    Optional<StoredAccount> byId(UUID id) {
        return one("where id = ?", id);
    }

    Optional<StoredAccount> byLogin(String login) {
        return one("where login = ?", login);
    }

    Map<String, String> names(Collection<String> logins) {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("select login, name from identity.account where login = any (?)")
                .param(logins.toArray(String[]::new))
                .query(
                        row -> {
                            names.put(row.getString("login"), row.getString("name"));
                        });
        return names;
    }

    Optional<StoredAccount> byPerson(String personKey) {
        return one("where person_key = ?", personKey);
    }

    Optional<StoredAccount> bySignInName(String key) {
        return one("where id = (select account_id from identity.sign_in_name where key = ?)", key);
    }

    private Optional<StoredAccount> one(String where, Object parameter) {
        return jdbc.sql("select " + COLUMNS + " from identity.account " + where)
                .param(parameter)
                .query(AccountStore::row)
                .optional();
    }

    List<Account> of(Collection<String> authorities) {
        return jdbc
                .sql(
                        "select "
                                + COLUMNS
                                + """
                                from identity.account
                                where authority = any (?) and enabled
                                order by login
                                """)
                .param(authorities.toArray(String[]::new))
                .query(AccountStore::row)
                .list()
                .stream()
                .map(StoredAccount::account)
                .toList();
    }

    boolean anyAdministrator() {
        return jdbc.sql(
                        """
                        select exists (select from identity.account
                            where 'ADMINISTRATOR' = any (roles) and enabled)
                        """)
                .query(Boolean.class)
                .single();
    }

    /// Changes what an account may do.
    ///
    /// @return false when somebody else changed it since it was read
    boolean change(Account account, boolean enabled, int expectedVersion) {
        return jdbc.sql(
                                """
                                update identity.account
                                set name = :name, roles = :roles, region = :region,
                                    authority = :authority, window_id = :window,
                                    enabled = :enabled, version = version + 1
                                where id = :id and version = :expected
                                """)
                        .param("name", account.name())
                        .param("roles", names(account.roles()))
                        .param("region", account.region().value())
                        .param("authority", account.authority())
                        .param("window", account.window())
                        .param("enabled", enabled)
                        .param("id", account.id())
                        .param("expected", expectedVersion)
                        .update()
                == 1;
    }

    void setPassword(UUID id, String hash, boolean mustChange, Instant at) {
        jdbc.sql(
                        """
                        with former as (
                            insert into identity.former_password
                                (account_id, replaced_at, password_hash)
                            select id, :at, password_hash from identity.account where id = :id
                            on conflict do nothing)
                        update identity.account
                        set password_hash = :hash, password_changed_at = :at,
                            must_change_password = :mustChange, version = version + 1
                        where id = :id
                        """)
                .param("id", id)
                .param("hash", hash)
                .param("mustChange", mustChange)
                .param("at", Timestamp.from(at))
                .update();
    }

    /// The same password under a new cost: no session ends.
    void rehash(UUID id, String hash) {
        jdbc.sql("update identity.account set password_hash = ? where id = ?")
                .params(hash, id)
                .update();
    }

    /// The present password and the latest former ones.
    List<String> passwords(UUID id, int former) {
        return jdbc.sql(
                        """
                        (select password_hash from identity.account where id = :id)
                        union all
                        (select password_hash from identity.former_password
                            where account_id = :id order by replaced_at desc limit :former)
                        """)
                .param("id", id)
                .param("former", former)
                .query((row, number) -> row.getString(1))
                .list();
    }

    void signedIn(UUID id, Instant at) {
        jdbc.sql("update identity.account set last_sign_in_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).toArray(String[]::new);
    }

    static StoredAccount row(ResultSet row, int number) throws SQLException {
        return new StoredAccount(
                new Account(
                        row.getObject("id", UUID.class),
                        row.getString("login"),
                        row.getString("name"),
                        roles(row.getArray("roles")),
                        new RegionCode(row.getString("region")),
                        row.getString("authority"),
                        row.getString("window_id"),
                        row.getString("person_key")),
                row.getString("password_hash"),
                row.getTimestamp("password_changed_at").toInstant(),
                row.getBoolean("must_change_password"),
                row.getBoolean("enabled"),
                row.getInt("version"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("last_sign_in_at")));
    }

    private static Set<Role> roles(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
