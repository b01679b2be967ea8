package org.yichuang.identity.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.identity.Role;

/// Lists accounts a page at a time.
@Repository
class AccountList {

    private final JdbcClient jdbc;

    AccountList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StoredAccount> page(AccountQuery query, int limit) {
        Role role = query.role();
        return jdbc.sql(
                        """
                        select %s
                        from identity.account
                        where region like :region%s
                        order by login
                        limit :limit
                        """
                                .formatted(AccountStore.COLUMNS, conditions(query)))
                .param("region", query.regionPattern())
                .param("authority", query.authority())
                .param("text", beginning(query.text()))
                .param("role", role == null ? null : role.name())
                .param("after", query.after())
                .param("limit", limit)
                .query(AccountStore::row)
                .list();
    }

    private static String conditions(AccountQuery query) {
        StringBuilder conditions = new StringBuilder();
        if (query.authority() != null) {
            conditions.append(" and authority = :authority");
        }
        if (query.text() != null) {
            conditions.append(" and (login like :text or name like :text)");
        }
        if (query.role() != null) {
            conditions.append(" and :role = any (roles)");
        }
        if (query.onlyClosed()) {
            conditions.append(" and not enabled");
        }
        if (query.after() != null) {
            conditions.append(" and login > :after");
        }
        return conditions.toString();
    }

    private static @Nullable String beginning(@Nullable String text) {
        return text == null ? null : text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
