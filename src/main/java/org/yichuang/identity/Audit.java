package org.yichuang.identity;

/// The record of who did what that is no step of a case: sign-ins, changes of accounts, looks at
/// unmasked data. It can be added to and read, never changed.
public interface Audit {

    /// Writes the entry with the present time and the address of the request that is being
    /// answered. When it cannot be written this throws, so that the act does not happen unrecorded.
    void record(AuditEntry entry);
}
