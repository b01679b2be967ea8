package org.yichuang.catalogue.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.identity.Open;
import org.yichuang.pages.Page;

/// The page of an item.
@Open
@Controller
class ItemController {

    private final Templates templates;
    private final AnsweredItems items;
    private final ItemPages pages;

    ItemController(Templates templates, AnsweredItems items, ItemPages pages) {
        this.templates = templates;
        this.items = items;
        this.pages = pages;
    }

    @GetMapping("/items/{slug}")
    JteModel item(
            Page page,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam MultiValueMap<String, String> sent) {
        return templates.catalogueItem(page, pages.of(page, items.find(slug, version, sent)));
    }
}
