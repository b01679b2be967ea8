package org.yichuang.catalogue;

import org.jspecify.annotations.Nullable;
import org.yichuang.pages.Localised;

/// What the applicant gets in the end 审批结果.
///
/// @param type 审批结果类型: licence, approval, filing, certificate or none
/// @param name 结果名称
/// @param licenceType id of the licence type that is issued
/// @param sample path of a specimen 结果样本 within the pack
public record ItemResult(
        String type,
        Localised name,
        @Nullable String licenceType,
        @Nullable Validity validity,
        @Nullable String sample) {

    /// How long it is valid 有效期限; exactly one of the two is given.
    public record Validity(@Nullable Integer years, @Nullable Integer months) {

        public Validity {
            if ((years == null) == (months == null)) {
                throw new IllegalArgumentException("expected either years or months");
            }
        }
    }
}
