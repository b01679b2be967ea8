package org.yichuang.catalogue.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.ItemSearch;
import org.yichuang.catalogue.ItemVersion;
import org.yichuang.catalogue.Question;
import org.yichuang.catalogue.SearchQuery.Filter;
import org.yichuang.catalogue.SearchResult;
import org.yichuang.catalogue.ThemeList.Theme;
import org.yichuang.catalogue.web.SearchPage.FilterChoice;
import org.yichuang.catalogue.web.SearchPage.Help;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Crumb;
import org.yichuang.pages.ui.Link;
import org.yichuang.pages.ui.Pager;

/// Makes pages of what was found.
@Component
class SearchPages {

    private static final int ALSO = 6;

    /// The hits among which the one with questions is looked for.
    private static final int FIRST_HITS = 3;

    private final ItemSearch search;
    private final Catalogue catalogue;
    private final Hits hits;

    SearchPages(ItemSearch search, Catalogue catalogue, Hits hits) {
        this.search = search;
        this.catalogue = catalogue;
        this.hits = hits;
    }

    SearchPage of(Page page, Looked looked) {
        SearchResult result = search.search(looked.query());
        String title = title(page, looked, result.total());
        return new SearchPage(
                looked.words(),
                title,
                List.of(
                        new Crumb(page.text("catalogue.crumb.home"), "/"),
                        new Crumb(page.text("catalogue.navigation.items"), "/items"),
                        Crumb.here(looked.words().isEmpty() ? title : looked.words())),
                looked.theme(),
                looked.authority(),
                result.alsoLookedFor().stream()
                        .filter(word -> !word.equals(looked.words()))
                        .limit(ALSO)
                        .map(word -> new Link(word, Addresses.search(word)))
                        .toList(),
                result.hits().stream().map(hit -> hits.of(page, hit)).toList(),
                pager(page, looked, result),
                filters(page, looked, result),
                looked.filters().isEmpty() ? null : looked.withoutFilters(),
                looked.page() == 1 && !looked.words().isEmpty() ? help(page, result) : null);
    }

    private String title(Page page, Looked looked, int total) {
        if (!looked.words().isEmpty()) {
            return total == 0
                    ? page.text("catalogue.search.none", looked.words())
                    : page.text("catalogue.search.found", looked.words(), total);
        }
        List<String> shelf = new ArrayList<>();
        if (looked.theme() != null) {
            shelf.add(page.pick(theme(looked.theme()).name()));
        }
        if (looked.authority() != null) {
            shelf.add(hits.authority(page, looked.authority()));
        }
        return shelf.isEmpty() ? page.text("catalogue.browse.all") : String.join(" · ", shelf);
    }

    private Theme theme(String id) {
        return catalogue
                .themes()
                .theme(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Pager pager(Page page, Looked looked, SearchResult result) {
        int total = result.total();
        return new Pager(
                looked.page() > 1 ? looked.path(looked.page() - 1) : null,
                looked.hasNext(total) ? looked.path(looked.page() + 1) : null,
                result.hits().isEmpty()
                        ? null
                        : page.text(
                                "catalogue.search.place",
                                looked.from() + 1,
                                looked.from() + result.hits().size(),
                                total));
    }

    /// What would leave nothing, or everything, is not offered.
    private static List<FilterChoice> filters(Page page, Looked looked, SearchResult result) {
        Map<Filter, Integer> narrowed = result.narrowed();
        return Arrays.stream(Filter.values())
                .filter(each -> looked.filters().contains(each) || narrows(result, each))
                .map(
                        each ->
                                new FilterChoice(
                                        Looked.valueOf(each),
                                        page.text("catalogue.filter." + each),
                                        page.number(narrowed.getOrDefault(each, result.total())),
                                        looked.filters().contains(each)))
                .toList();
    }

    private static boolean narrows(SearchResult result, Filter filter) {
        int left = result.narrowed().getOrDefault(filter, 0);
        return left > 0 && left < result.total();
    }

    private @Nullable Help help(Page page, SearchResult result) {
        return result.hits().stream()
                .limit(FIRST_HITS)
                .map(SearchResult.Hit::slug)
                .flatMap(
                        slug ->
                                Optional.ofNullable(slug)
                                        .flatMap(catalogue::versionInForce)
                                        .stream())
                .filter(version -> !version.item().questions().isEmpty())
                .findFirst()
                .map(version -> help(page, version))
                .orElse(null);
    }

    private static Help help(Page page, ItemVersion version) {
        Question first = version.item().questions().getFirst();
        return new Help(
                page.text("catalogue.search.help", page.pick(version.item().name())),
                new Link(
                        page.text("catalogue.search.help.way"),
                        "/items/" + version.slug() + "/questions/" + first.id()));
    }
}
