package org.yichuang.directory;

import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.CreditCode;
import org.yichuang.kernel.RegionCode;
import org.yichuang.pages.Localised;

/// An authority 实施主体.
///
/// @param creditCode 实施主体代码
/// @param kind 实施主体性质: 1 legal authority, 2 authorised organisation, 3 entrusted organisation
/// @param duty what it looks after, in plain words
public record Authority(
        String id,
        Localised name,
        CreditCode creditCode,
        String kind,
        RegionCode region,
        @Nullable String phone,
        @Nullable Localised duty) {}
