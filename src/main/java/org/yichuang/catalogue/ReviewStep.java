package org.yichuang.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.packs.Default;
import org.yichuang.pages.Localised;

/// One department's review 审查环节.
///
/// @param summary what is looked at and why
/// @param authority id of the reviewing authority
/// @param when the expression over answers and form that makes it necessary
public record ReviewStep(
        String id,
        String authority,
        Localised name,
        @Nullable Localised summary,
        @Default("reviewer") String role,
        @Nullable Limit limit,
        @Nullable String when,
        List<CheckPoint> checkPoints,
        @Nullable OpinionTemplates opinionTemplates) {

    /// Opinions to start from.
    public record OpinionTemplates(@Nullable Localised agree, @Nullable Localised disagree) {}
}
