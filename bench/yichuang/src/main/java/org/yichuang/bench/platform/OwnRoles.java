package org.yichuang.bench.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.yichuang.bench.database.Address;

/// The two roles that an installation has: the owner of the tables, and the application, which may
/// not change what a journal holds. Roles belong to the whole server and stay when the database
/// goes.
record OwnRoles(String url, Address address) {

    private static final String OWNER = "yichuang_owner";
    private static final String APPLICATION = "yichuang_app";

    /// Makes the roles and lets them into the database, as the embedded server of an installation
    /// does.
    ///
    /// @param jdbcUrl an empty database, with a user who may do everything
    static OwnRoles enter(String jdbcUrl) throws SQLException {
        var roles = new OwnRoles(jdbcUrl.replaceFirst("\\?.*", ""), Address.of(jdbcUrl));
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            for (var role : new String[] {OWNER, APPLICATION}) {
                statement.execute(
                        """
                        do $$ begin
                          if not exists (select from pg_roles where rolname = '%1$s') then
                            create role %1$s;
                          end if;
                        end $$;
                        alter role %1$s login password '%2$s'
                        """
                                .formatted(role, roles.address.password()));
            }
            statement.execute(
                    """
                    do $$ begin
                      execute format('alter database %%I owner to %1$s', current_database());
                    end $$;
                    alter default privileges for role %1$s grant usage on schemas to %2$s;
                    alter default privileges for role %1$s
                      grant select, insert, update, delete on tables to %2$s
                    """
                            .formatted(OWNER, APPLICATION));
        }
        return roles;
    }

    /// What makes the platform use this database.
    Map<String, Object> properties(int connections) {
        return Map.of(
                "spring.datasource.url",
                url,
                "spring.datasource.username",
                APPLICATION,
                "spring.datasource.password",
                address.password(),
                "yichuang.database.owner.username",
                OWNER,
                "yichuang.database.owner.password",
                address.password(),
                "yichuang.database.pool-size",
                connections);
    }
}
