package org.yichuang.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.ItemCode;
import org.yichuang.pages.Localised;

/// Finds items by what people say. Items show up as soon as their import or publication is done.
public interface ItemSearch {

    SearchResult search(SearchQuery query);

    /// Names that begin with or hold what was typed so far, in Chinese, pinyin or initials.
    List<Suggestion> suggest(String typed, int size);

    /// @param slug of an item with a guide here; null for an imported one
    record Suggestion(Localised name, ItemCode code, @Nullable String slug) {}
}
