package org.yichuang.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.yichuang.packs.Default;
import org.yichuang.pages.Localised;

/// A special procedure 特别程序, whose time does not count towards the limit (Licence Law art. 45).
///
/// A hearing, whose id is `hearing`, follows rules of its own.
///
/// @param maximum the longest it may take
/// @param kind what it is; null: another than the law lists
public record SpecialProcedure(
        String id,
        Localised name,
        @Default("true") boolean stopsClock,
        @Nullable Limit maximum,
        @Nullable String basis,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Kind kind) {

    /// The special procedures of the law.
    public enum Kind {
        /// 听证
        HEARING,
        /// 招标
        TENDER,
        /// 拍卖
        AUCTION,
        /// 检验
        INSPECTION,
        /// 检测
        TESTING,
        /// 检疫
        QUARANTINE,
        /// 鉴定
        APPRAISAL,
        /// 专家评审
        EXPERT_REVIEW,
        /// 公示, which lasts as long as was announced
        PUBLICITY
    }

    /// Whether it is a hearing.
    public boolean isHearing() {
        return kind == Kind.HEARING || id.equals("hearing");
    }
}
