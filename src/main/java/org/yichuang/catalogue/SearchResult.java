package org.yichuang.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.ItemCode;
import org.yichuang.kernel.RegionCode;
import org.yichuang.pages.Localised;

/// What was found, the best first.
///
/// @param total all hits, also those that are not given
/// @param alsoLookedFor the catalogue's words for what was said
/// @param narrowed how many hits each filter would leave
public record SearchResult(
        int total,
        List<Hit> hits,
        List<String> alsoLookedFor,
        Map<SearchQuery.Filter, Integer> narrowed) {

    /// @param slug of an item with a guide here; null for an imported one
    /// @param highlighted the Chinese name in pieces
    public record Hit(
            ItemCode code,
            @Nullable String slug,
            Localised name,
            Localised authority,
            RegionCode region,
            List<String> channels,
            List<Piece> highlighted) {}

    /// A piece of a name.
    ///
    /// @param matched whether it is what was looked for
    public record Piece(String text, boolean matched) {}
}
