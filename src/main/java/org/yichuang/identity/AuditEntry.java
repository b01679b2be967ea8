package org.yichuang.identity;

import org.jspecify.annotations.Nullable;

/// One thing that somebody did. Holds no personal data: people appear as the login of their
/// account, and things by their number.
///
/// @param by nobody when no account is known, as in a failed sign-in
/// @param action what was done: a message key without its prefix, such as `sign-in` for
///     `identity.action.sign-in`
/// @param subject on which thing
/// @param detail anything more, such as the purpose of looking at unmasked data
public record AuditEntry(
        @Nullable Account by,
        String action,
        String subject,
        Result result,
        @Nullable String detail) {

    /// How it ended.
    public enum Result {
        DONE,
        REFUSED
    }

    public static AuditEntry done(@Nullable Account by, String action, String subject) {
        return new AuditEntry(by, action, subject, Result.DONE, null);
    }

    public static AuditEntry refused(@Nullable Account by, String action, String subject) {
        return new AuditEntry(by, action, subject, Result.REFUSED, null);
    }

    /// The same entry with an explanation, at most 500 characters of which are kept.
    public AuditEntry because(String explanation) {
        return new AuditEntry(by, action, subject, result, explanation);
    }
}
