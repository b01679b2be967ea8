package org.yichuang.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.pages.Localised;

/// A legal basis 设定依据 in own words.
///
/// @param number of the document, as in 国家市场监督管理总局令第78号
/// @param version the year or date of the wording that is meant
/// @param articles as in 第三十三条
public record LegalBasis(
        String title,
        String issuer,
        @Nullable String number,
        @Nullable String version,
        List<String> articles,
        @Nullable Localised summary) {}
