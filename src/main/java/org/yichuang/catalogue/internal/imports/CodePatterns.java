package org.yichuang.catalogue.internal.imports;

import java.util.List;
import java.util.regex.Pattern;
import org.yichuang.kernel.ItemCode;
import org.yichuang.kernel.RegionCode;
import org.yichuang.packs.Default;
import org.yichuang.pages.Localised;

/// The forms of implementation codes that regions use.
record CodePatterns(List<Entry> patterns) {

    /// @param region the beginning of the codes of the regions that use it
    record Entry(@Default("") String region, Localised name, String pattern) {}

    /// Whether the region's codes may look like this.
    boolean isExpected(RegionCode region, ItemCode code) {
        return patterns.stream()
                .filter(each -> region.value().startsWith(each.region()))
                .anyMatch(each -> Pattern.matches(each.pattern(), code.value()));
    }
}
