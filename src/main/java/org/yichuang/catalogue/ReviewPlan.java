package org.yichuang.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.packs.Default;
import org.yichuang.pages.Localised;

/// Who reviews, decides and issues 审查与决定. The steps all start at acceptance.
public record ReviewPlan(List<ReviewStep> steps, Decision decision, @Nullable Issue issue) {

    /// 决定
    ///
    /// @param authority id of the deciding authority
    /// @param grantTemplate text of a grant to start from
    /// @param windowBasis the rule that lets the window decide what it accepted 授权窗口决定的依据;
    ///     null: who accepts does not decide 受审分离
    /// @param silenceBasis the rule by which an application counts as granted when nobody decided
    ///     in the promised time 超时默许的依据; null: silence grants nothing
    public record Decision(
            String authority,
            @Default("decider") String role,
            @Nullable Limit limit,
            @Nullable Localised grantTemplate,
            List<RefuseReason> refuseReasons,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String windowBasis,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String silenceBasis) {}

    /// A reason for which the item can be refused.
    public record RefuseReason(String id, Localised text, @Nullable String basis) {}

    /// 发证
    ///
    /// @param authority `window` or the id of an authority
    public record Issue(String authority) {}
}
