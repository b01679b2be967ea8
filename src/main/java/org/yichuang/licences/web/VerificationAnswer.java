package org.yichuang.licences.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yichuang.licences.Licence;
import org.yichuang.licences.LicenceStatus;
import org.yichuang.licences.LicenceVerification.Proof;
import org.yichuang.licences.LicenceVerification.Standing;

/// What a program is told about a licence. Number, holder and seal are left out for one that has
/// only the identifier, which can be guessed.
///
/// @param status what it is worth today
/// @param documentIntact whether the sealed document is as it was; none when there is no document
public record VerificationAnswer(
        String identifier,
        String type,
        String title,
        String issuer,
        LicenceStatus status,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable Boolean documentIntact,
        @Nullable String number,
        @Nullable String holder,
        @Nullable String seal,
        @Nullable Instant sealedAt,
        Instant checkedAt) {

    static VerificationAnswer of(Standing standing, boolean complete, Instant now) {
        Licence licence = standing.licence();
        Licence.Document document = licence.document();
        return new VerificationAnswer(
                licence.identifier().text(),
                licence.type(),
                licence.title().zh(),
                licence.issuer().name().zh(),
                standing.status(),
                licence.validFrom(),
                licence.validUntil(),
                intact(standing.proof()),
                complete ? licence.number() : null,
                complete ? licence.holder().publicName() : null,
                complete && standing.proof() instanceof Proof.Whole(var seal)
                        ? seal.name().zh()
                        : null,
                complete && document != null ? document.sealedAt() : null,
                now);
    }

    private static @Nullable Boolean intact(Proof proof) {
        return switch (proof) {
            case Proof.Whole _ -> true;
            case Proof.Damaged() -> false;
            case Proof.None() -> null;
        };
    }
}
