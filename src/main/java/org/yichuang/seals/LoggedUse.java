package org.yichuang.seals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of a seal's log.
///
/// @param caseNo as text, none when the document belongs to no case
/// @param digest SM3 of what was sealed, 64 hexadecimal digits
/// @param refused why nothing was sealed; none when it was
public record LoggedUse(
        UUID id,
        Instant at,
        String by,
        String authority,
        @Nullable String caseNo,
        SealPurpose purpose,
        String subject,
        String digest,
        Refusal.@Nullable Ground refused) {}
