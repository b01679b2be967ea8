package org.yichuang.identity.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.Account;

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

    @Override
    public String toString() {
        return "StoredAccount[" + account.login() + ", version " + version + "]";
    }
}
