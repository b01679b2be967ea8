package org.yichuang.identity.internal;

import java.util.List;
import java.util.Locale;
import org.yichuang.identity.internal.PasswordRules.Flaw;
import org.yichuang.kernel.Problem;

/// Why something cannot be done to an account: a value that a person sees beside the field.
///
/// @param field of the form; empty when it is about the whole
public record AccountProblem(String field, Problem problem) {

    static final AccountProblem LOGIN_MISSING = of("login", "login-missing");
    static final AccountProblem LOGIN_FORM = of("login", "login-form");
    static final AccountProblem LOGIN_TAKEN = of("login", "login-taken");
    static final AccountProblem NAME_MISSING = of("name", "name-missing");
    static final AccountProblem ROLES_MISSING = of("roles", "roles-missing");
    static final AccountProblem ROLES_APART = of("roles", "roles-apart");
    static final AccountProblem OWN_ADMINISTRATION = of("roles", "own-administration");
    static final AccountProblem OUT_OF_SCOPE = of("region", "out-of-scope");
    static final AccountProblem OWN_ACCOUNT = of("", "own-account");
    static final AccountProblem CHANGED_MEANWHILE = of("", "changed-meanwhile");
    static final AccountProblem LOCKED = of("present", "locked");
    static final AccountProblem PRESENT_PASSWORD_WRONG = of("present", "present-password-wrong");

    /// @param key of the message, below `identity.problem.`
    static AccountProblem of(String field, String key, Object... arguments) {
        return new AccountProblem(
                field, new Problem("identity.problem." + key, List.of(arguments)));
    }

    static AccountProblem of(Flaw flaw, PasswordRules rules) {
        String key = "password-" + flaw.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return of("password", key, rules.minimumLength(), PasswordRules.MAXIMUM_LENGTH);
    }
}
