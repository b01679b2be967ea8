package org.yichuang.catalogue.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.FactsOfItems;
import org.yichuang.catalogue.ItemFacts;
import org.yichuang.catalogue.ItemVersion;
import org.yichuang.catalogue.SearchResult;
import org.yichuang.catalogue.SearchResult.Piece;
import org.yichuang.catalogue.web.SearchPage.Detail;
import org.yichuang.catalogue.web.SearchPage.Hit;
import org.yichuang.directory.Authority;
import org.yichuang.directory.Directory;
import org.yichuang.pages.Localised;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Tag;
import org.yichuang.pages.ui.Tone;

/// Makes a line of a hit: for an item with a guide here with what people ask first, for one of
/// another catalogue with what is known.
@Component
class Hits {

    private final Catalogue catalogue;
    private final FactsOfItems facts;
    private final Directory directory;

    Hits(Catalogue catalogue, FactsOfItems facts, Directory directory) {
        this.catalogue = catalogue;
        this.facts = facts;
        this.directory = directory;
    }

    Hit of(Page page, SearchResult.Hit hit) {
        return Optional.ofNullable(hit.slug())
                .flatMap(catalogue::versionInForce)
                .map(version -> withGuide(page, hit, version))
                .orElseGet(() -> plain(page, hit));
    }

    private Hit withGuide(Page page, SearchResult.Hit hit, ItemVersion version) {
        ItemFacts item = facts.of(version);
        return new Hit(
                "/items/" + version.slug(),
                name(page, hit),
                item.summary() == null ? null : page.pick(item.summary()),
                item.applicable()
                        ? List.of(new Tag(Tone.ACTIVE, page.text("catalogue.hit.apply"), null))
                        : List.of(),
                details(page, item));
    }

    private static List<Detail> details(Page page, ItemFacts item) {
        List<Detail> details = new ArrayList<>();
        Localised time = item.time();
        if (time != null) {
            details.add(new Detail(page.pick(time), true));
        }
        details.add(
                new Detail(page.text("catalogue.hit.visits", item.visits()), item.visits() == 0));
        details.add(
                item.charged()
                        ? new Detail(page.text("catalogue.hit.charged"), false)
                        : new Detail(page.pick(item.fee()), true));
        details.add(new Detail(page.pick(item.authority()), false));
        return details;
    }

    private Hit plain(Page page, SearchResult.Hit hit) {
        List<Detail> details = new ArrayList<>();
        details.add(new Detail(page.pick(hit.authority()), false));
        if (!hit.region().equals(directory.home())) {
            details.add(new Detail(page.pick(directory.regionName(hit.region())), false));
        }
        return new Hit(
                Addresses.code(hit.code()),
                name(page, hit),
                null,
                List.of(Tag.plain(page.text("catalogue.hit.elsewhere"))),
                details);
    }

    /// The Chinese name with what was looked for marked; the English one as it is.
    private static List<Piece> name(Page page, SearchResult.Hit hit) {
        String name = page.pick(hit.name());
        return name.equals(hit.name().zh()) ? hit.highlighted() : List.of(new Piece(name, false));
    }

    /// The name of an authority in the reader's language.
    ///
    /// @param name in Chinese
    String authority(Page page, String name) {
        return directory.authorities().stream()
                .map(Authority::name)
                .filter(each -> each.zh().equals(name))
                .findFirst()
                .map(page::pick)
                .orElse(name);
    }
}
