package org.yichuang.catalogue;

import org.jspecify.annotations.Nullable;
import org.yichuang.packs.Default;
import org.yichuang.pages.Localised;

/// A special procedure 特别程序, whose time does not count towards the limit (Licence Law art. 45).
///
/// @param maximum the longest it may take
public record SpecialProcedure(
        String id,
        Localised name,
        @Default("true") boolean stopsClock,
        @Nullable Limit maximum,
        @Nullable String basis) {}
