package org.yichuang.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.RegionCode;

/// An account that is to be opened.
///
/// @param password in clear; only its hash is kept
/// @param mustChangePassword whether the first thing to do after signing in is to choose another
public record NewAccount(
        String login,
        String name,
        Set<Role> roles,
        RegionCode region,
        @Nullable String authority,
        @Nullable String window,
        @Nullable String personKey,
        String password,
        boolean mustChangePassword) {

    public NewAccount {
        roles = Set.copyOf(roles);
    }

    /// Somebody who works for the government.
    public static NewAccount staff(
            String login,
            String name,
            Set<Role> roles,
            RegionCode region,
            @Nullable String authority,
            @Nullable String window,
            String password) {
        return new NewAccount(login, name, roles, region, authority, window, null, password, false);
    }

    /// A natural person who applies.
    ///
    /// @param personKey from [Persons#register]
    public static NewAccount applicant(
            String login, String name, RegionCode region, String personKey, String password) {
        return new NewAccount(
                login,
                name,
                Set.of(Role.APPLICANT),
                region,
                null,
                null,
                personKey,
                password,
                false);
    }

    /// The same account with another password.
    ///
    /// @param mustChange whether it has to be replaced at the first sign-in
    public NewAccount withPassword(String other, boolean mustChange) {
        return new NewAccount(
                login, name, roles, region, authority, window, personKey, other, mustChange);
    }

    @Override
    public String toString() {
        return "NewAccount[" + login + "]";
    }
}
