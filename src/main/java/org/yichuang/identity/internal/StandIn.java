package org.yichuang.identity.internal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.yichuang.identity.Account;
import org.yichuang.identity.Role;

/// A substitution as it is listed.
///
/// @param lent the roles that the substitute has by it
/// @param until the last day
/// @param lends whether it is in force, or to come: it was not ended, and both still work there
public record StandIn(
        UUID id,
        Account absent,
        Account substitute,
        Set<Role> lent,
        LocalDate from,
        LocalDate until,
        String reason,
        boolean lends) {

    /// The roles that can be lent: those in the handling of cases.
    static final Set<Role> LENDABLE = Set.of(Role.CLERK, Role.REVIEWER, Role.DECIDER, Role.HEAD);

    /// What somebody has by standing in for another, besides their own roles.
    static Set<Role> lent(Account absent, Account substitute) {
        Set<Role> lent = EnumSet.copyOf(absent.roles());
        lent.retainAll(LENDABLE);
        lent.removeAll(substitute.roles());
        return lent;
    }
}
