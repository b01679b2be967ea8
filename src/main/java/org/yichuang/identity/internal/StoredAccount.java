package org.yichuang.identity.internal;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.Account;
import org.yichuang.identity.Role;

/// An account with what only this module knows of it.
///
/// @param enabled whether an administrator lets it sign in
/// @param version grows with every change that ends its sessions
public record StoredAccount(
        Account account,
        String passwordHash,
        Instant passwordChangedAt,
        boolean mustChangePassword,
        boolean enabled,
        int version,
        Instant createdAt,
        @Nullable Instant lastSignInAt) {

    /// The same account with other roles.
    StoredAccount with(Set<Role> roles) {
        return new StoredAccount(
                new Account(
                        account.id(),
                        account.login(),
                        account.name(),
                        roles,
                        account.region(),
                        account.authority(),
                        account.window(),
                        account.personKey()),
                passwordHash,
                passwordChangedAt,
                mustChangePassword,
                enabled,
                version,
                createdAt,
                lastSignInAt);
    }

    @Override
    public String toString() {
        return "StoredAccount[" + account.login() + ", version " + version + "]";
    }
}
