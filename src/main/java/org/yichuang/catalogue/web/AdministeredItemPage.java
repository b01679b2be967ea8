package org.yichuang.catalogue.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.catalogue.ItemFacts;
import org.yichuang.catalogue.ItemVersion;
import org.yichuang.catalogue.LegalBasis;
import org.yichuang.catalogue.Material;
import org.yichuang.pages.Localised;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Cell;
import org.yichuang.pages.ui.Column;
import org.yichuang.pages.ui.DenseRow;
import org.yichuang.pages.ui.Table;
import org.yichuang.pages.ui.Tag;

/// One version of an item as an administrator sees it, with the item's other versions.
///
/// @param publicPath where people read about it, null when it is not in force
public record AdministeredItemPage(
        String title,
        String code,
        int version,
        Tag state,
        List<DenseRow> publication,
        List<DenseRow> facts,
        Table versions,
        Table materials,
        List<String> legalBasis,
        @Nullable String publicPath) {

    private static final List<String> VERSIONS =
            List.of("version", "state", "from", "to", "publishedAt", "publishedBy");
    private static final List<String> MATERIALS = List.of("material", "need", "source", "when");

    static AdministeredItemPage of(
            Page page, ItemVersion shown, List<ItemVersion> all, ItemFacts facts) {
        return new AdministeredItemPage(
                page.pick(shown.item().name()),
                shown.code().value(),
                shown.version(),
                AdministeredItems.state(page, shown.state()),
                publication(page, shown),
                facts(page, facts),
                table(
                        page,
                        page.text("catalogue.administration.versions"),
                        VERSIONS,
                        all.stream().map(each -> version(page, each, shown)).toList()),
                table(
                        page,
                        page.text(
                                "catalogue.administration.materials",
                                shown.item().materials().size()),
                        MATERIALS,
                        shown.item().materials().stream()
                                .map(each -> material(page, each))
                                .toList()),
                shown.item().legalBasis().stream().map(AdministeredItemPage::basis).toList(),
                shown.isInForceOn(page.today()) ? "/items/" + shown.slug() : null);
    }

    private static List<DenseRow> publication(Page page, ItemVersion shown) {
        LocalDate to = shown.effectiveTo();
        return List.of(
                row(page, "pack", shown.pack()),
                row(page, "slug", shown.slug()),
                row(page, "publishedAt", page.dateTime(shown.publishedAt())),
                row(page, "publishedBy", shown.publishedBy()),
                row(page, "from", page.date(shown.effectiveFrom())),
                row(
                        page,
                        "to",
                        to == null ? page.text("catalogue.administration.open") : page.date(to)));
    }

    private static List<DenseRow> facts(Page page, ItemFacts facts) {
        return List.of(
                row(page, "type", page.pick(facts.type())),
                row(page, "authority", page.pick(facts.authority())),
                row(page, "region", page.pick(facts.region())),
                row(page, "statutory", optional(page, facts.statutory())),
                row(page, "promised", optional(page, facts.promised())),
                row(page, "visits", String.valueOf(facts.visits())),
                row(page, "fee", page.pick(facts.fee())),
                row(page, "result", page.pick(facts.result())));
    }

    private static String optional(Page page, @Nullable Localised text) {
        return text == null ? page.text("catalogue.administration.none") : page.pick(text);
    }

    private static DenseRow row(Page page, String name, String value) {
        return DenseRow.of(page.text("catalogue.administration.fact." + name), value);
    }

    private static List<Cell> version(Page page, ItemVersion each, ItemVersion shown) {
        LocalDate to = each.effectiveTo();
        String number = page.text("catalogue.administration.version", each.version());
        return List.of(
                each.version() == shown.version()
                        ? Cell.of(number)
                        : Cell.link(
                                number,
                                ItemFilter.PATH
                                        + "/items/"
                                        + each.slug()
                                        + "?version="
                                        + each.version()),
                Cell.tag(AdministeredItems.state(page, each.state())),
                Cell.of(page.date(each.effectiveFrom())),
                Cell.of(to == null ? page.text("catalogue.administration.open") : page.date(to)),
                Cell.of(page.dateTime(each.publishedAt())),
                Cell.of(each.publishedBy()));
    }

    private static List<Cell> material(Page page, Material material) {
        Localised reason = material.reason();
        return List.of(
                Cell.of(page.pick(material.name())).note(page.pick(material.standard())),
                Cell.of(page.text("catalogue.administration.need." + material.need())),
                Cell.of(
                        page.text(
                                material.isFetched()
                                        ? "catalogue.administration.shared"
                                        : "catalogue.administration.brought",
                                material.trust().name())),
                Cell.of(
                        reason == null
                                ? page.text("catalogue.administration.always")
                                : page.pick(reason)));
    }

    private static String basis(LegalBasis basis) {
        return basis.title() + " " + String.join("、", basis.articles());
    }

    private static Table table(
            Page page, String caption, List<String> columns, List<List<Cell>> rows) {
        return Table.of(
                        caption,
                        columns.stream()
                                .map(each -> page.text("catalogue.administration.fact." + each))
                                .map(Column::new)
                                .toList(),
                        rows)
                .withHiddenCaption();
    }

    public AdministeredItemPage {
        publication = List.copyOf(publication);
        facts = List.copyOf(facts);
        legalBasis = List.copyOf(legalBasis);
    }
}
