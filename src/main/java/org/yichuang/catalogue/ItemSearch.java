package org.yichuang.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.ItemCode;
import org.yichuang.pages.Localised;

/// Finds items by what people say. Items show up as soon as their import or publication is done.
public interface ItemSearch {

    SearchResult search(SearchQuery query);

    /// Names that begin with or hold what was typed so far, in Chinese, pinyin or initials.
    List<Suggestion> suggest(String typed, int size);

    /// How many items stand under each theme and each authority, for those who would rather look
    /// around than search.
    Shelves shelves();

    /// @param themes by the id of the theme
    /// @param authorities by the Chinese name of the authority
    record Shelves(Map<String, Integer> themes, Map<String, Integer> authorities) {}

    /// @param slug of an item with a guide here; null for an imported one
    record Suggestion(Localised name, ItemCode code, @Nullable String slug) {}
}
