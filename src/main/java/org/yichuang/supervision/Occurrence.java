package org.yichuang.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;

/// One counted event of one case.
///
/// @param authority who answers for it
/// @param used working days used when it was decided, null for other kinds
/// @param promised working days promised, extension included
public record Occurrence(
        CaseNo no,
        int seq,
        Kind kind,
        LocalDate day,
        RegionCode region,
        String authority,
        String item,
        @Nullable Integer used,
        @Nullable Integer promised) {}
