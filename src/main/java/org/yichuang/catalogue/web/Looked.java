package org.yichuang.catalogue.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.yichuang.catalogue.SearchQuery;
import org.yichuang.catalogue.SearchQuery.Filter;

/// What somebody looks for, as it stands in the address.
///
/// @param number of the page, from 1; null when the address names none
record Looked(
        String words,
        @Nullable String theme,
        @Nullable String authority,
        Set<Filter> filters,
        @Nullable Integer number) {

    static final int SIZE = 10;
    private static final int LAST_PAGE = SearchQuery.MOST_HITS / SIZE;

    static Looked of(MultiValueMap<String, String> sent) {
        Set<Filter> filters = EnumSet.noneOf(Filter.class);
        List<String> wanted = sent.getOrDefault("filter", List.of());
        Arrays.stream(Filter.values())
                .filter(each -> wanted.contains(valueOf(each)))
                .forEach(filters::add);
        return new Looked(
                text(sent, "q") == null ? "" : String.valueOf(text(sent, "q")),
                text(sent, "theme"),
                text(sent, "authority"),
                filters,
                number(text(sent, "page")));
    }

    private static @Nullable String text(MultiValueMap<String, String> sent, String name) {
        String text = sent.getFirst(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /// A page that is none counts as the first.
    private static @Nullable Integer number(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return text.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(text), 1, LAST_PAGE) : 1;
    }

    static String valueOf(Filter filter) {
        return filter.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether nothing was asked, so that the reader wants to look around.
    boolean isNothing() {
        return words.isEmpty()
                && theme == null
                && authority == null
                && filters.isEmpty()
                && number == null;
    }

    int page() {
        return number == null ? 1 : number;
    }

    int from() {
        return (page() - 1) * SIZE;
    }

    /// Whether another page can be shown after this one, of so many hits.
    boolean hasNext(int total) {
        return from() + SIZE < total && page() < LAST_PAGE;
    }

    SearchQuery query() {
        return new SearchQuery(words, null, theme, authority, filters, from(), SIZE);
    }

    String path(int page) {
        return Addresses.of("/items", parameters(page, filters));
    }

    String withoutFilters() {
        return Addresses.of("/items", parameters(1, Set.of()));
    }

    private Map<String, List<String>> parameters(int page, Set<Filter> chosen) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!words.isEmpty()) {
            parameters.put("q", List.of(words));
        }
        if (theme != null) {
            parameters.put("theme", List.of(theme));
        }
        if (authority != null) {
            parameters.put("authority", List.of(authority));
        }
        List<String> values = new ArrayList<>();
        chosen.forEach(each -> values.add(valueOf(each)));
        if (!values.isEmpty()) {
            parameters.put("filter", values);
        }
        if (page > 1 || parameters.isEmpty()) {
            parameters.put("page", List.of(String.valueOf(page)));
        }
        return parameters;
    }
}
