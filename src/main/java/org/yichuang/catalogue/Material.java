package org.yichuang.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.packs.Default;
import org.yichuang.pages.Localised;

/// A material 申请材料.
///
/// @param name 材料名称
/// @param need 必要性
/// @param when the expression over answers that makes it necessary; always when absent
/// @param formats 材料形式: original, copy, electronic
/// @param copies 原件份数 and 复印件份数
/// @param trust the level that is expected of it
/// @param source 来源渠道
/// @param share where the platform gets it by itself
/// @param standard 受理标准
/// @param fillGuide 填报须知
/// @param basis 要求依据
/// @param blankForm 空白表格, a path within the pack
/// @param sample 示例样表, a path within the pack
/// @param reason why the answers make it necessary
public record Material(
        String id,
        Localised name,
        MaterialNeed need,
        @Nullable String when,
        List<String> formats,
        @Nullable Copies copies,
        TrustLevel trust,
        @Nullable Source source,
        @Default("none") Share share,
        Localised standard,
        @Nullable Localised fillGuide,
        @Nullable String basis,
        @Nullable String blankForm,
        @Nullable String sample,
        @Nullable Localised reason,
        List<CheckPoint> checkPoints) {

    public record Copies(@Default("0") int original, @Default("0") int copy) {}

    /// @param kind applicant (申请人自备), government (政府部门核发) or other
    /// @param issuer 出具机构
    public record Source(String kind, @Nullable Localised issuer) {}

    /// Whether the platform fetches it, so that the applicant need not bring it.
    public boolean isFetched() {
        return !(share instanceof Share.None);
    }
}
