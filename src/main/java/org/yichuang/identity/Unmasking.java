package org.yichuang.identity;

import java.util.function.Supplier;

/// The only way to show personal data unmasked to somebody other than its owner.
public interface Unmasking {

    /// Records who looks at what and for which purpose, and then returns the value.
    ///
    /// @param kind what is shown, such as `identity-number`
    /// @param subject whose or which: a case number, an account's login; no personal data
    /// @param value read only after the look is recorded
    /// @param purpose why, as the person stated it
    <T> T reveal(Account by, String kind, String subject, Supplier<T> value, String purpose);
}
