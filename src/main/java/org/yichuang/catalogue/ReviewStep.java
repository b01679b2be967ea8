package org.yichuang.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.packs.Default;
import org.yichuang.pages.Localised;

/// One department's review 审查环节.
///
/// @param summary what is looked at and why
/// @param authority id of the reviewing authority
/// @param when the expression over answers and form that makes it necessary
/// @param limit the department's own time, from the day on which the step begins
/// @param after ids of the steps that must be done before it begins; none: it begins at acceptance,
///     beside the others 并联
/// @param onSite whether two or more officers look at the place first 现场核查 (Licence Law art. 34)
/// @param byAnother whether nobody may do it who did a step before it 初审、复核分离
/// @param silenceBasis the rule by which a department that is silent for its whole time has agreed
///     部门超时默许的依据; null: silence says nothing
/// @param substitutes ids of the authorities that may do it in the department's place 委托
public record ReviewStep(
        String id,
        String authority,
        Localised name,
        @Nullable Localised summary,
        @Default("reviewer") String role,
        @Nullable Limit limit,
        @Nullable String when,
        List<CheckPoint> checkPoints,
        @Nullable OpinionTemplates opinionTemplates,
        @JsonInclude(Include.NON_NULL) @Nullable List<String> after,
        @JsonInclude(Include.NON_NULL) @Nullable Boolean onSite,
        @JsonInclude(Include.NON_NULL) @Nullable Boolean byAnother,
        @JsonInclude(Include.NON_NULL) @Nullable String silenceBasis,
        @JsonInclude(Include.NON_NULL) @Nullable List<String> substitutes) {

    /// Opinions to start from.
    public record OpinionTemplates(@Nullable Localised agree, @Nullable Localised disagree) {}
}
