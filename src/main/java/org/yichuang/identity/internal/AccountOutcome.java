package org.yichuang.identity.internal;

import java.util.List;

/// What came of an act on an account.
public sealed interface AccountOutcome {

    record Done(StoredAccount account) implements AccountOutcome {}

    /// Everything that stands against it, at once.
    record Refused(List<AccountProblem> problems) implements AccountOutcome {}

    static AccountOutcome refused(AccountProblem problem) {
        return new Refused(List.of(problem));
    }
}
