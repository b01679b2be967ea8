package org.yichuang.catalogue.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.FactsOfItems;
import org.yichuang.catalogue.ItemFacts;
import org.yichuang.catalogue.ItemFacts.PauseFacts;
import org.yichuang.catalogue.ItemVersion;
import org.yichuang.catalogue.NarrowedFacts;
import org.yichuang.catalogue.NarrowedFacts.AnswerFacts;
import org.yichuang.catalogue.NarrowedFacts.ReviewFacts;
import org.yichuang.catalogue.web.ItemPage.Counter;
import org.yichuang.catalogue.web.ItemPage.More;
import org.yichuang.catalogue.web.ItemPage.Place;
import org.yichuang.documents.QrCode;
import org.yichuang.pages.Localised;
import org.yichuang.pages.Notice;
import org.yichuang.pages.Page;
import org.yichuang.pages.PublicAddress;
import org.yichuang.pages.ui.Link;
import org.yichuang.pages.ui.Step;
import org.yichuang.pages.ui.SummaryRow;

/// Makes the page of an item.
@Component
class ItemPages {

    private final Catalogue catalogue;
    private final FactsOfItems facts;
    private final PublicAddress address;

    ItemPages(Catalogue catalogue, FactsOfItems facts, PublicAddress address) {
        this.catalogue = catalogue;
        this.facts = facts;
        this.address = address;
    }

    ItemPage of(Page page, AnsweredItem item) {
        ItemFacts told = facts.of(item.version());
        NarrowedFacts narrowed = item.facts();
        return new ItemPage(
                page.pick(told.name()),
                told.summary() == null ? null : page.pick(told.summary()),
                item.inForce() ? null : notice(page, item.version()),
                item.inForce() || catalogue.versionInForce(told.slug()).isEmpty()
                        ? null
                        : "/items/" + told.slug(),
                FirstFacts.of(page, told),
                item.inForce() ? Starts.of(page, item) : null,
                Starts.ending(page, narrowed.outcome()),
                counter(page, told),
                narrowed.answers().stream().map(each -> answer(page, item, each)).toList(),
                item.isAnswered() ? firstQuestion(item) : null,
                narrowed.warnings().stream().map(page::pick).toList(),
                MaterialLists.of(page, item),
                told.steps().stream()
                        .map(
                                each ->
                                        new Step(
                                                Step.State.TO_COME,
                                                page.pick(each.name()),
                                                page.pick(each.summary()),
                                                each.article(),
                                                List.of(),
                                                null))
                        .toList(),
                narrowed.complete() && item.isAnswered()
                        ? narrowed.reviews().stream().map(each -> review(page, each)).toList()
                        : List.of(),
                more(page, item, told),
                tools(item));
    }

    private Notice notice(Page page, ItemVersion version) {
        Optional<ItemVersion> now = catalogue.versionInForce(version.slug());
        if (now.isEmpty()) {
            return Notice.warning(page.text("catalogue.version.gone"));
        }
        LocalDate from = version.effectiveFrom();
        return from.isAfter(page.today())
                ? Notice.warning(
                        page.text(
                                "catalogue.version.later",
                                version.version(),
                                page.dateWithYear(from)))
                : Notice.warning(
                        page.text("catalogue.version.old", version.version(), now.get().version()));
    }

    private static String firstQuestion(AnsweredItem item) {
        return item.bare("/questions/" + item.item().questions().getFirst().id());
    }

    private static Counter counter(Page page, ItemFacts told) {
        return new Counter(
                told.applicable() ? null : page.text("catalogue.counter.only"),
                told.places().stream().map(each -> place(page, each)).toList(),
                told.hours() == null ? null : page.pick(told.hours()),
                told.phone(),
                told.complaintPhone());
    }

    private static Place place(Page page, ItemFacts.PlaceFacts each) {
        return new Place(
                page.pick(each.name()),
                page.pick(each.address()),
                each.windows().isEmpty()
                        ? null
                        : page.text("catalogue.counter.windows", each.windows()),
                each.phone());
    }

    private static SummaryRow answer(Page page, AnsweredItem item, AnswerFacts each) {
        boolean open = each.answer() == null;
        SummaryRow row =
                SummaryRow.of(
                        page.pick(each.text()),
                        open
                                ? page.text("catalogue.answer.open")
                                : page.pick(Optional.ofNullable(each.answer()).orElseThrow()));
        String word = page.text(open ? "catalogue.answer.give" : "catalogue.answer.change");
        return item.inForce() ? row.changedAt(word, item.questionPath(each.question())) : row;
    }

    static String review(Page page, ReviewFacts each) {
        Localised time = each.time();
        return time == null
                ? page.text("catalogue.review", page.pick(each.name()), page.pick(each.authority()))
                : page.text(
                        "catalogue.review.time",
                        page.pick(each.name()),
                        page.pick(each.authority()),
                        page.pick(time));
    }

    private More more(Page page, AnsweredItem item, ItemFacts told) {
        return new More(
                told.conditions().stream().map(page::pick).toList(),
                told.notNeeded().stream().map(page::pick).toList(),
                told.legalBasis(),
                told.pauses().stream().map(each -> pause(page, each)).toList(),
                told.remedies(),
                told.faq(),
                told.code(),
                version(page, item.version()),
                versions(page, item));
    }

    static String pause(Page page, PauseFacts each) {
        List<String> parts = new ArrayList<>();
        parts.add(page.pick(each.name()));
        if (each.longest() != null) {
            parts.add(page.text("catalogue.pause.longest", page.pick(each.longest())));
        }
        parts.add(page.text(each.counts() ? "catalogue.pause.counts" : "catalogue.pause.stops"));
        if (each.basis() != null) {
            parts.add(each.basis());
        }
        return String.join(page.text("catalogue.comma"), parts);
    }

    static String version(Page page, ItemVersion version) {
        return page.text(
                "catalogue.version.from",
                version.version(),
                page.dateWithYear(version.effectiveFrom()));
    }

    private List<Link> versions(Page page, AnsweredItem item) {
        return catalogue.versions(item.item().slug()).stream()
                .filter(each -> each.version() != item.version().version())
                .map(
                        each ->
                                new Link(
                                        version(page, each),
                                        "/items/" + each.slug() + "?version=" + each.version()))
                .toList();
    }

    private ItemPage.Tools tools(AnsweredItem item) {
        String here = address.of(item.inForce() ? item.path("") : item.bare(""));
        QrCode code = QrCode.of(here);
        return new ItemPage.Tools(
                item.path("/notice"),
                item.path("/notice.pdf"),
                item.bare("/guide"),
                item.bare("/guide.pdf"),
                here,
                code.svgPath(),
                code.size());
    }
}
