package org.yichuang.casework;

import java.util.EnumSet;
import java.util.Set;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Duty;
import org.yichuang.identity.Account;
import org.yichuang.identity.Role;

/// The officer that an account is.
public final class Officers {

    private Officers() {}

    /// @throws IllegalStateException when the account belongs to no authority; such accounts can
    ///     supervise or administer, not act on cases
    public static Actor.Officer of(Account account) {
        String authority = account.authority();
        if (authority == null) {
            throw new IllegalStateException(
                    "account " + account.login() + " belongs to no authority");
        }
        return new Actor.Officer(account.login(), authority, duties(account));
    }

    /// What the roles of the account entrust it with.
    public static Set<Duty> duties(Account account) {
        Set<Duty> duties = EnumSet.noneOf(Duty.class);
        if (account.holds(Role.CLERK)) {
            duties.add(Duty.WINDOW);
        }
        if (account.holds(Role.REVIEWER)) {
            duties.add(Duty.REVIEW);
        }
        if (account.holds(Role.DECIDER)) {
            duties.add(Duty.DECIDE);
        }
        if (account.holds(Role.HEAD)) {
            duties.add(Duty.HEAD);
        }
        if (account.holds(Role.SUPERVISOR)) {
            duties.add(Duty.SUPERVISE);
        }
        return duties;
    }
}
