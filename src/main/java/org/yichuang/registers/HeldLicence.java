package org.yichuang.registers;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A licence that somebody holds, as its issuer shares it.
///
/// @param holder key of the person or company
/// @param type identifier of the licence type
/// @param number number on its face
/// @param issuer name of the authority that issued it
/// @param validUntil last day, null if it does not expire
/// @param fields what its face says, by field
public record HeldLicence(
        String holder,
        String type,
        String number,
        String issuer,
        LocalDate issuedOn,
        @Nullable LocalDate validUntil,
        Map<String, String> fields) {

    public HeldLicence {
        fields = Map.copyOf(fields);
    }

    /// Whether it is valid on a day.
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(issuedOn) && (validUntil == null || !day.isAfter(validUntil));
    }
}
