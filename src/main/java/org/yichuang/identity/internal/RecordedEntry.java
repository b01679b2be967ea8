package org.yichuang.identity.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.AuditEntry;

/// One row of the audit.
public record RecordedEntry(
        UUID id,
        Instant at,
        @Nullable String login,
        String action,
        String subject,
        AuditEntry.Result result,
        @Nullable String detail,
        @Nullable String address) {}
