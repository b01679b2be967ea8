package org.yichuang.pages.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.yichuang.pages.Page;

/// Shows every component in every state, for those who build pages and for the tests that look.
@Controller
class GalleryController {

    private final Templates templates;

    GalleryController(Templates templates) {
        this.templates = templates;
    }

    @GetMapping("/gallery")
    JteModel gallery(Page page) {
        return templates.pagesGallery(page, new GallerySamples(page));
    }

    @GetMapping("/gallery/{part}")
    JteModel part(@PathVariable String part, Page page) {
        GallerySamples samples = new GallerySamples(page);
        return switch (part) {
            case "forms" -> templates.pagesGalleryForms(page, samples);
            case "lists" -> templates.pagesGalleryLists(page, samples);
            case "time" -> templates.pagesGalleryTime(page, samples, new GalleryTime(page));
            case "workbench" -> templates.pagesGalleryWorkbench(page, new GalleryDesk(page));
            case "charts" -> templates.pagesGalleryCharts(page, new GalleryCharts(page));
            case "letter" -> templates.pagesGalleryLetter(page, samples);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }
}
