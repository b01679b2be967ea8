package org.yichuang.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.yichuang.pages.Localised;

/// The time limits of an item.
///
/// @param statutory 法定办结时限
/// @param promised 承诺办结时限
/// @param extension by how much the decision may be put off, and who may do so
/// @param correction within which everything missing is told at once (Licence Law art. 32)
/// @param delivery of the result after the decision (art. 44)
/// @param supply for the applicant, to bring what was asked for; null: as long as it takes
public record Limits(
        @Nullable Limit statutory,
        @Nullable Limit promised,
        @Nullable Extension extension,
        @Nullable Limit correction,
        @Nullable Limit delivery,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Limit supply) {

    /// 延长审批期限
    ///
    /// @param approver whose approval it takes
    /// @param authority id of the authority whose head approves it; null: the deciding authority
    public record Extension(
            int value,
            LimitUnit unit,
            Localised approver,
            @Nullable String basis,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String authority) {}

    /// The limit that an applicant can count on: the promised one, else the statutory one.
    public @Nullable Limit shown() {
        return promised == null ? statutory : promised;
    }
}
