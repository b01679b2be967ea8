package org.yichuang.catalogue;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.RegionCode;

/// What somebody looks for.
///
/// @param text in their own words: Chinese, pinyin, initials of pinyin; empty for everything
/// @param region only items of this region and of those above it, which serve it too
/// @param theme only items under this theme
/// @param authority only items of the authority of this Chinese name
/// @param filters only items of which all of these are true
/// @param from how many hits to leave out, for the pages after the first
/// @param size how many hits to give
public record SearchQuery(
        String text,
        @Nullable RegionCode region,
        @Nullable String theme,
        @Nullable String authority,
        Set<Filter> filters,
        int from,
        int size) {

    /// The longest text that is looked for; the rest is cut off.
    public static final int LONGEST_TEXT = 200;

    /// The most hits that can be paged through.
    public static final int MOST_HITS = 1_000;

    public enum Filter {
        /// For natural persons 自然人.
        FOR_PERSONS,
        /// For companies and organisations 法人.
        FOR_ORGANISATIONS,
        /// 网上可办.
        ONLINE,
        /// 不用跑: no visit.
        NO_VISIT,
        /// 当场办: decided at once.
        AT_ONCE
    }

    public SearchQuery {
        text = text.strip();
        text = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        filters = Set.copyOf(filters);
        size = Math.clamp(size, 1, 100);
        from = Math.clamp(from, 0, MOST_HITS - size);
    }

    public static SearchQuery of(String text, int size) {
        return new SearchQuery(text, null, null, null, Set.of(), 0, size);
    }
}
