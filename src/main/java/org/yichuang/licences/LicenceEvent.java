package org.yichuang.licences;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that happened to a licence.
///
/// @param act a name of [LicenceAct], or `ISSUED`, `RECORDED`, `REPLACED`, `LOST_REISSUED`
/// @param by login of the officer
public record LicenceEvent(
        int seq,
        Instant at,
        String act,
        LicenceState state,
        String by,
        @Nullable String reason,
        @Nullable String basis) {}
