package org.yichuang.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.pages.Localised;

/// What is charged 是否收费.
public record Fee(boolean charged, List<Charge> items) {

    /// One charge 收费项目.
    ///
    /// @param standard 收费标准
    /// @param basis 收费依据
    public record Charge(Localised name, Localised standard, @Nullable String basis) {}
}
