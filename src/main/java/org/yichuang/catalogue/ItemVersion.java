package org.yichuang.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.ItemCode;
import org.yichuang.kernel.RegionCode;

/// A published version of an item together with what was published with it.
///
/// @param code 实施编码
/// @param state today's state, which counts; it is not part of what was published
/// @param effectiveTo the first day on which it is no longer in force
/// @param form the form as JSON Schema, in the order in which it is shown
/// @param licence the kind of licence that it issues
/// @param publishedBy a name for people
public record ItemVersion(
        Item item,
        String pack,
        RegionCode region,
        ItemCode code,
        ItemState state,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @Nullable String form,
        @Nullable LicenceType licence,
        Instant publishedAt,
        String publishedBy) {

    public String slug() {
        return item.slug();
    }

    public int version() {
        return item.version();
    }

    public boolean isInForceOn(LocalDate day) {
        return state == ItemState.IN_USE
                && !day.isBefore(effectiveFrom)
                && (effectiveTo == null || day.isBefore(effectiveTo));
    }
}
