package org.yichuang.identity.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.Account;
import org.yichuang.identity.Role;

/// A substitution as it is listed.
///
/// @param lent the roles that the substitute has by it
/// @param until the last day
/// @param endedAt when it was ended before that, null if it was not
public record StandIn(
        UUID id,
        Account absent,
        Account substitute,
        Set<Role> lent,
        LocalDate from,
        LocalDate until,
        String reason,
        @Nullable Instant endedAt) {

    /// The roles that can be lent: those in the handling of cases.
    static final Set<Role> LENDABLE = Set.of(Role.CLERK, Role.REVIEWER, Role.DECIDER, Role.HEAD);
}
