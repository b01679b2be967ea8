package org.yichuang.catalogue;

import org.jspecify.annotations.Nullable;
import org.yichuang.pages.Localised;

/// What an applicant can do against a decision.
///
/// @param reconsideration 行政复议
/// @param suit 行政诉讼
public record Remedies(@Nullable Localised reconsideration, @Nullable Localised suit) {}
