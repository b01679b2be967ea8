package org.yichuang.identity.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which entries of the audit are wanted.
///
/// @param regionPattern the pattern of the regions that the reader covers
/// @param login who did it or whose account it was about
/// @param until exclusive
/// @param before the last entry of the page above
public record AuditQuery(
        String regionPattern,
        @Nullable String login,
        @Nullable String action,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Place before) {

    /// A place in the order of the audit.
    public record Place(Instant at, UUID id) {}
}
