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
public record ReviewPlan(List<ReviewStep> steps, Decision decision, @Nullable Issue issue) {

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
