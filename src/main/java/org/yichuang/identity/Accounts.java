package org.yichuang.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The accounts of an installation.
public interface Accounts {

    /// Opens an account.
    ///
    /// @throws IllegalArgumentException when the login is taken or malformed, the password breaks
    ///     the rules, or the roles do not go together
    Account create(NewAccount account);

    Optional<Account> byLogin(String login);

    Optional<Account> byId(UUID id);

    /// Whether an account is open and has the roles and the scope that it had: for what goes on
    /// long after somebody signed in.
    boolean isStill(Account account);

    /// The names behind logins; logins that nobody has are left out.
    Map<String, String> names(Collection<String> logins);

    /// The applicant's account of a natural person.
    Optional<Account> byPerson(String personKey);

    /// Open accounts whose scope is exactly one of these departments, by login.
    List<Account> of(Collection<String> authorities);
}
