package org.yichuang.catalogue.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.FactsOfItems;
import org.yichuang.catalogue.ItemVersion;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.pages.Page;

/// The catalogue for those who look after it: every item with its versions.
@Controller
@Allowed({Role.EDITOR, Role.ADMINISTRATOR})
@RequestMapping(ItemFilter.PATH)
class CatalogueAdministration {

    private final Templates templates;
    private final Catalogue catalogue;
    private final FactsOfItems facts;
    private final AdministeredItems items;

    CatalogueAdministration(
            Templates templates, Catalogue catalogue, FactsOfItems facts, AdministeredItems items) {
        this.templates = templates;
        this.catalogue = catalogue;
        this.facts = facts;
        this.items = items;
    }

    @GetMapping
    JteModel list(Page page, @ModelAttribute ItemFilter filter) {
        return templates.catalogueAdministrationItems(page, items.of(page, filter));
    }

    @GetMapping("/items/{slug}")
    JteModel item(Page page, @PathVariable String slug, @RequestParam Optional<Integer> version) {
        List<ItemVersion> all = catalogue.versions(slug);
        ItemVersion shown =
                all.stream()
                        .filter(each -> version.isEmpty() || version.get() == each.version())
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return templates.catalogueAdministrationItem(
                page, AdministeredItemPage.of(page, shown, all, facts.of(shown)));
    }
}
