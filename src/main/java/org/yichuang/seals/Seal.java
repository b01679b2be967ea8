package org.yichuang.seals;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.CreditCode;
import org.yichuang.pages.Localised;

/// An electronic seal as the registry has it.
///
/// @param id as in `approval-approval`
/// @param authority the directory's id of the authority that holds it
/// @param validTo the last day on which it may be used
/// @param since when it got into its state
/// @param reason why, empty while nothing happened to it
public record Seal(
        String id,
        Localised name,
        SealKind kind,
        String authority,
        Localised authorityName,
        CreditCode authorityCode,
        LocalDate validFrom,
        LocalDate validTo,
        State state,
        Instant since,
        @Nullable String reason,
        String certificateSerial) {

    /// Whether it may be used.
    public enum State {
        IN_FORCE,
        /// 停用, for a while.
        SUSPENDED,
        /// 撤销, for ever.
        REVOKED
    }
}
