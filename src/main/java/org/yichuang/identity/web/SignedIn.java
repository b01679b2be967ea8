package org.yichuang.identity.web;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.yichuang.identity.Account;
import org.yichuang.identity.internal.StoredAccount;

/// Who has signed in, as the security filters carry it. Two are equal when they are the same
/// account, so that the sessions of an account are counted together.
public final class SignedIn implements AuthenticatedPrincipal {

    private final Account account;
    private final int version;
    private final boolean mustChangePassword;

    private SignedIn(Account account, int version, boolean mustChangePassword) {
        this.account = account;
        this.version = version;
        this.mustChangePassword = mustChangePassword;
    }

    static SignedIn as(StoredAccount stored, boolean mustChangePassword) {
        return new SignedIn(stored.account(), stored.version(), mustChangePassword);
    }

    /// Whoever sent the request that is being answered.
    static Optional<SignedIn> present() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    static Optional<SignedIn> of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    Account account() {
        return account;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    /// Whether the account is still what it was at the sign-in.
    boolean stillIs(StoredAccount stored) {
        return stored.enabled() && stored.version() == version;
    }

    Authentication authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(this, null, authorities());
    }

    private Collection<GrantedAuthority> authorities() {
        return account.roles().stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    @Override
    public String getName() {
        return account.login();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn signedIn && signedIn.account.id().equals(account.id());
    }

    @Override
    public int hashCode() {
        return account.id().hashCode();
    }

    @Override
    public String toString() {
        return "SignedIn[" + account.login() + "]";
    }
}
