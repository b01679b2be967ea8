package org.yichuang.catalogue;

import org.jspecify.annotations.Nullable;
import org.yichuang.packs.Default;
import org.yichuang.pages.Localised;

/// A point that a reviewer or clerk checks 审查要点.
///
/// @param mandatory nobody can agree while it is unchecked
/// @param reference the rule behind it
public record CheckPoint(
        String id,
        Localised text,
        @Default("true") boolean mandatory,
        @Nullable String reference) {}
