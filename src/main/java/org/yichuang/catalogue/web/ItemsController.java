package org.yichuang.catalogue.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.ItemSearch;
import org.yichuang.catalogue.internal.ImportedItemStore;
import org.yichuang.directory.Directory;
import org.yichuang.identity.Open;
import org.yichuang.kernel.ItemCode;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Link;

/// Finding items: by words, by looking around, by code.
@Open
@Controller
class ItemsController {

    private static final int SUGGESTIONS = 8;

    private final Templates templates;
    private final SearchPages searches;
    private final BrowsePages shelves;
    private final ItemSearch search;
    private final Catalogue catalogue;
    private final ImportedItemStore imported;
    private final Directory directory;

    ItemsController(
            Templates templates,
            SearchPages searches,
            BrowsePages shelves,
            ItemSearch search,
            Catalogue catalogue,
            ImportedItemStore imported,
            Directory directory) {
        this.templates = templates;
        this.searches = searches;
        this.shelves = shelves;
        this.search = search;
        this.catalogue = catalogue;
        this.imported = imported;
        this.directory = directory;
    }

    @GetMapping("/items")
    JteModel find(Page page, @RequestParam MultiValueMap<String, String> sent) {
        Looked looked = Looked.of(sent);
        return looked.isNothing()
                ? templates.catalogueBrowse(page, shelves.of(page))
                : templates.catalogueSearch(page, searches.of(page, looked));
    }

    /// The list that unfolds below the search box while somebody types.
    @GetMapping("/items/suggestions")
    JteModel suggest(Page page, @RequestParam(defaultValue = "") String q) {
        List<Link> links =
                search.suggest(q, SUGGESTIONS).stream()
                        .map(each -> new Link(page.pick(each.name()), path(each)))
                        .toList();
        return templates.catalogueSuggestions(links);
    }

    private static String path(ItemSearch.Suggestion each) {
        return each.slug() == null ? Addresses.code(each.code()) : "/items/" + each.slug();
    }

    /// An item by its implementation code: its guide when there is one, else what is known of it.
    @GetMapping("/items/code/{code}")
    Object byCode(Page page, @PathVariable String code) {
        return codeOf(page, code);
    }

    /// The same for a code that cannot stand in a path.
    @GetMapping("/items/code")
    Object byAnyCode(Page page, @RequestParam String of) {
        return codeOf(page, of);
    }

    private Object codeOf(Page page, String code) {
        ItemCode itemCode =
                ItemCode.parse(code)
                        .toOptional()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var version = catalogue.versionInForce(itemCode);
        if (version.isPresent()) {
            return "redirect:/items/" + version.get().slug();
        }
        return imported.find(itemCode)
                .map(
                        item ->
                                templates.cataloguePlain(
                                        page, PlainPage.of(page, item, catalogue, directory)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
