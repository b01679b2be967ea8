package org.yichuang.catalogue.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.catalogue.SearchResult.Piece;
import org.yichuang.pages.ui.Crumb;
import org.yichuang.pages.ui.Link;
import org.yichuang.pages.ui.Pager;
import org.yichuang.pages.ui.Tag;

/// What was found.
///
/// @param words what was looked for, empty for a shelf
/// @param alsoLookedFor searches for the catalogue's words for it
/// @param filters what can be chosen, with what it would leave
/// @param unfiltered the address without any of them; null when none is chosen
/// @param help leads to the questions of the best hit; null when it has none
public record SearchPage(
        String words,
        String title,
        List<Crumb> crumbs,
        @Nullable String theme,
        @Nullable String authority,
        List<Link> alsoLookedFor,
        List<Hit> hits,
        Pager pager,
        List<FilterChoice> filters,
        @Nullable String unfiltered,
        @Nullable Help help) {

    /// @param name in pieces, for what was looked for to stand out
    public record Hit(
            String path,
            List<Piece> name,
            @Nullable String summary,
            List<Tag> tags,
            List<Detail> details) {}

    /// @param strong whether it is what people look for first
    public record Detail(String text, boolean strong) {}

    /// @param count how many items are left with it
    public record FilterChoice(String value, String label, String count, boolean chosen) {}

    public record Help(String text, Link way) {}
}
