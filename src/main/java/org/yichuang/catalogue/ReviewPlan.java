package org.yichuang.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yichuang.packs.Default;
import org.yichuang.pages.Localised;

/// Who reviews, decides and issues 审查与决定. A step starts at acceptance, or after others.
///
/// @param tolerance acceptance although materials that may follow are not there 容缺受理; null: they
///     are asked for and not waited for
/// @param commitment a decision at once on the applicant's word 告知承诺; null: there is none
/// @param renewal when a licence may be asked to be renewed 延续; null: the item renews none
public record ReviewPlan(
        List<ReviewStep> steps,
        Decision decision,
        @Nullable Issue issue,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Tolerance tolerance,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Commitment commitment,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Renewal renewal) {

    /// 容缺受理
    ///
    /// @param limit within which the promised materials come, from acceptance
    /// @param extension by which that may be extended, once
    /// @param onDefault what happens when they do not come
    /// @param basis the rule behind it
    public record Tolerance(
            Limit limit, @Nullable Limit extension, OnDefault onDefault, String basis) {}

    /// What happens when promised materials do not come.
    public enum OnDefault {
        /// 终止办理
        END,
        /// 不予许可
        REFUSE,
        /// 重新计时
        RESTART
    }

    /// 告知承诺
    ///
    /// @param when which applicants commit themselves, over the answers; null: all
    /// @param text what they commit themselves to
    /// @param verify within which it is verified, from the decision
    /// @param correct within which a breach is to be put right
    /// @param basis the rule behind it
    public record Commitment(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String when,
            Localised text,
            Limit verify,
            Limit correct,
            String basis) {}

    /// 延续
    ///
    /// @param notBefore how long before the licence expires at the earliest
    /// @param notAfter how long before it expires at the latest; null: 30 days (Licence Law art.
    ///     50)
    /// @param silenceBasis the rule by which it counts as renewed when nobody decided before it
    ///     expired; null: Licence Law art. 50
    /// @param lateBasis the rule by which it may still be asked for after `notAfter`, until the
    ///     licence expires; silence renews nothing then
    public record Renewal(
            @Nullable Limit notBefore,
            @Nullable Limit notAfter,
            @Nullable String silenceBasis,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String lateBasis) {}

    /// All steps that must be done before a step, in the order of their ids; with the step itself
    /// if they go round in a circle.
    public Set<String> before(String step) {
        Set<String> before = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(step));
        while (!open.isEmpty()) {
            String next = open.pop();
            steps.stream()
                    .filter(each -> each.id().equals(next) && each.after() != null)
                    .flatMap(each -> Objects.requireNonNull(each.after()).stream())
                    .filter(before::add)
                    .forEach(open::push);
        }
        return before;
    }

    /// 决定
    ///
    /// @param authority id of the deciding authority
    /// @param grantTemplate text of a grant to start from
    /// @param windowBasis the rule that lets the window decide what it accepted 授权窗口决定的依据;
    ///     null: who accepts does not decide 受审分离
    /// @param silenceBasis the rule by which an application counts as granted when nobody decided
    ///     in the promised time 超时默许的依据; null: silence grants nothing
    /// @param atOnce identifier of the rules by which the platform may grant at once 秒批; null: only
    ///     people decide
    /// @param discretion what is decided in which circumstances, for whoever decides to look up
    public record Decision(
            String authority,
            @Default("decider") String role,
            @Nullable Limit limit,
            @Nullable Localised grantTemplate,
            List<RefuseReason> refuseReasons,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String windowBasis,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String silenceBasis,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String atOnce,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Discretion> discretion) {}

    /// What is decided in which circumstances, where the law leaves a choice 裁量基准.
    ///
    /// @param basis the rule behind it
    public record Discretion(Localised circumstances, Localised decision, @Nullable String basis) {}

    /// A reason for which the item can be refused.
    public record RefuseReason(String id, Localised text, @Nullable String basis) {}

    /// 发证
    ///
    /// @param authority `window` or the id of an authority
    public record Issue(String authority) {}
}
