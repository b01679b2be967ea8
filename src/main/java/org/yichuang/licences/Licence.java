package org.yichuang.licences;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.LicenceIdentifier;
import org.yichuang.kernel.RegionCode;
import org.yichuang.pages.Localised;

/// An electronic licence.
///
/// @param number the licence number 证照编号 as printed
/// @param caseNo the case that led to it, none when it was issued elsewhere
/// @param validUntil the last day, none for ever
/// @param since when it got into its state
/// @param replaces the licence it was issued instead of
/// @param document the sealed document, none when it was issued elsewhere
public record Licence(
        LicenceIdentifier identifier,
        String type,
        Localised title,
        String number,
        @Nullable CaseNo caseNo,
        Holder holder,
        Issuer issuer,
        RegionCode region,
        LocalDate issuedOn,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        LicenceState state,
        Instant since,
        List<FaceField> fields,
        @Nullable LicenceIdentifier replaces,
        VerificationCode code,
        @Nullable Document document) {

    public Licence {
        fields = List.copyOf(fields);
    }

    public LicenceStatus statusOn(LocalDate day) {
        return LicenceStatus.of(state, validFrom, validUntil, day);
    }

    /// The value of a field of the face.
    public Optional<String> field(String id) {
        return fields.stream()
                .filter(each -> each.id().equals(id))
                .map(FaceField::value)
                .findFirst();
    }

    /// What the face shows, as it was on the day of issue.
    public record FaceField(String id, Localised label, String value) {}

    /// The sealed document.
    ///
    /// @param address in the store of contents
    /// @param digest SM3 of the file, 64 hexadecimal digits
    /// @param size in bytes
    /// @param seal the seal's id
    public record Document(
            String address, String digest, long size, String seal, Instant sealedAt) {}
}
