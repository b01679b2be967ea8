package org.yichuang.licences;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a licence is worth on a day.
public enum LicenceStatus {
    IN_FORCE,
    NOT_YET_VALID,
    EXPIRED,
    SUSPENDED,
    REVOKED,
    CANCELLED,
    LOST_REISSUED,
    REPLACED;

    /// @param until the last day, none for ever
    public static LicenceStatus of(
            LicenceState state, LocalDate from, @Nullable LocalDate until, LocalDate on) {
        return switch (state) {
            case SUSPENDED -> until != null && on.isAfter(until) ? EXPIRED : SUSPENDED;
            case REVOKED -> REVOKED;
            case CANCELLED -> CANCELLED;
            case LOST_REISSUED -> LOST_REISSUED;
            case REPLACED -> REPLACED;
            case IN_FORCE -> {
                if (on.isBefore(from)) {
                    yield NOT_YET_VALID;
                }
                yield until != null && on.isAfter(until) ? EXPIRED : IN_FORCE;
            }
        };
    }

    public boolean isValid() {
        return this == IN_FORCE;
    }
}
