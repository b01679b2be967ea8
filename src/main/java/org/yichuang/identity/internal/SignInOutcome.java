package org.yichuang.identity.internal;

import java.time.Instant;

/// What came of an attempt to sign in.
public sealed interface SignInOutcome {

    /// The password was right.
    ///
    /// @param mustChangePassword whether another has to be chosen first
    record Welcome(StoredAccount account, boolean mustChangePassword) implements SignInOutcome {}

    /// There is no such account or the password is wrong; which of both is not told.
    ///
    /// @param left attempts before the lock
    record Wrong(int left) implements SignInOutcome {}

    /// Too many failures in a row on this name or from this address.
    record Locked(Instant until) implements SignInOutcome {}

    /// The password was right, but an administrator has closed the account.
    record Closed() implements SignInOutcome {}
}
