package org.yichuang.licences;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.RegionCode;

/// A licence that was issued elsewhere or before, taken over from its register.
///
/// @param fields values of the face by the ids of the type's fields
public record RecordedLicence(
        String type,
        String number,
        Holder holder,
        Issuer issuer,
        RegionCode region,
        Map<String, String> fields,
        LocalDate issuedOn,
        @Nullable LocalDate validUntil,
        String by) {

    public RecordedLicence {
        fields = Map.copyOf(fields);
    }
}
