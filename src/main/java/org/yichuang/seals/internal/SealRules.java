package org.yichuang.seals.internal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.yichuang.seals.Refusal.Ground;
import org.yichuang.seals.Seal;
import org.yichuang.seals.SealPurpose;

/// Who may use a seal when. Pure.
final class SealRules {

    private SealRules() {}

    /// @param permitted what the officer's authority may use this seal for
    /// @return why not, or empty
    static Optional<Ground> refusal(
            Seal seal, SealPurpose purpose, Set<SealPurpose> permitted, LocalDate today) {
        return switch (seal.state()) {
            case REVOKED -> Optional.of(Ground.REVOKED);
            case SUSPENDED -> Optional.of(Ground.SUSPENDED);
            case IN_FORCE -> refusalInForce(seal, purpose, permitted, today);
        };
    }

    private static Optional<Ground> refusalInForce(
            Seal seal, SealPurpose purpose, Set<SealPurpose> permitted, LocalDate today) {
        if (today.isBefore(seal.validFrom())) {
            return Optional.of(Ground.NOT_YET_VALID);
        }
        if (today.isAfter(seal.validTo())) {
            return Optional.of(Ground.EXPIRED);
        }
        if (!seal.kind().purposes().contains(purpose)) {
            return Optional.of(Ground.OTHER_PURPOSE);
        }
        return permitted.contains(purpose) ? Optional.empty() : Optional.of(Ground.NOT_PERMITTED);
    }
}
