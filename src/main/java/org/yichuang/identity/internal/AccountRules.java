package org.yichuang.identity.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.yichuang.identity.Account;
import org.yichuang.identity.NewAccount;
import org.yichuang.identity.Role;
import org.yichuang.identity.Scope;

/// What an account must be like, and what an administrator may make of it.
final class AccountRules {

    private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{1,39}");

    private AccountRules() {}

    /// Everything wrong with an account as such, apart from its password.
    static List<AccountProblem> problems(NewAccount wanted) {
        List<AccountProblem> problems = new ArrayList<>();
        if (wanted.login().isBlank()) {
            problems.add(AccountProblem.LOGIN_MISSING);
        } else if (!LOGIN.matcher(wanted.login()).matches()) {
            problems.add(AccountProblem.LOGIN_FORM);
        }
        problems.addAll(problems(wanted.name(), wanted.roles(), wanted.personKey() != null));
        return problems;
    }

    /// Everything wrong with a change that an administrator makes.
    static List<AccountProblem> problems(Account by, Account before, Account after) {
        List<AccountProblem> problems =
                new ArrayList<>(problems(after.name(), after.roles(), after.personKey() != null));
        if (outOfScope(by, before) || outOfScope(by, after)) {
            problems.add(AccountProblem.OUT_OF_SCOPE);
        }
        if (by.id().equals(before.id()) && !after.holds(Role.ADMINISTRATOR)) {
            problems.add(AccountProblem.OWN_ADMINISTRATION);
        }
        return problems;
    }

    static boolean outOfScope(Account by, Account other) {
        Scope scope = Scope.of(by);
        String authority = other.authority();
        return scope.region() == null
                || !scope.region().contains(other.region())
                || (scope.authority() != null && !scope.authority().equals(authority));
    }

    /// What an account may do, in words for the audit.
    static String describe(Account account) {
        return "roles %s, region %s, authority %s, window %s"
                .formatted(
                        account.roles().stream().sorted().map(Role::name).toList(),
                        account.region().value(),
                        account.authority() == null ? "all" : account.authority(),
                        account.window() == null ? "none" : account.window());
    }

    private static List<AccountProblem> problems(String name, Set<Role> roles, boolean person) {
        List<AccountProblem> problems = new ArrayList<>();
        if (name.isBlank()) {
            problems.add(AccountProblem.NAME_MISSING);
        }
        if (roles.isEmpty()) {
            problems.add(AccountProblem.ROLES_MISSING);
        } else if (person != roles.equals(Set.of(Role.APPLICANT))
                || (roles.contains(Role.APPLICANT) && roles.size() > 1)) {
            problems.add(AccountProblem.ROLES_APART);
        }
        return problems;
    }
}
