package org.yichuang.catalogue.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.ItemSearch;
import org.yichuang.catalogue.ItemSearch.Shelves;
import org.yichuang.catalogue.ThemeList;
import org.yichuang.catalogue.web.BrowsePage.Shelf;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Link;

/// Makes the page to look around.
@Component
class BrowsePages {

    /// A province has thousands of authorities; those with most items are shown, search finds all.
    private static final int MOST_AUTHORITIES = 60;

    private final ItemSearch search;
    private final Catalogue catalogue;
    private final Hits hits;

    BrowsePages(ItemSearch search, Catalogue catalogue, Hits hits) {
        this.search = search;
        this.catalogue = catalogue;
        this.hits = hits;
    }

    BrowsePage of(Page page) {
        Shelves shelves = search.shelves();
        ThemeList themes = catalogue.themes();
        return new BrowsePage(
                themes(page, themes.natural(), shelves),
                themes(page, themes.legal(), shelves),
                authorities(page, shelves),
                new Link(page.text("catalogue.browse.all"), "/items?page=1"));
    }

    private static List<Shelf> themes(Page page, List<ThemeList.Theme> themes, Shelves shelves) {
        return themes.stream()
                .filter(each -> shelves.themes().containsKey(each.id()))
                .map(
                        each ->
                                shelf(
                                        page,
                                        page.pick(each.name()),
                                        "theme",
                                        each.id(),
                                        shelves.themes().getOrDefault(each.id(), 0)))
                .toList();
    }

    private List<Shelf> authorities(Page page, Shelves shelves) {
        return shelves.authorities().entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_AUTHORITIES)
                .map(
                        each ->
                                shelf(
                                        page,
                                        hits.authority(page, each.getKey()),
                                        "authority",
                                        each.getKey(),
                                        each.getValue()))
                .toList();
    }

    private static Shelf shelf(Page page, String name, String parameter, String value, int count) {
        return new Shelf(
                new Link(name, Addresses.of("/items", Map.of(parameter, List.of(value)))),
                page.number(count));
    }
}
