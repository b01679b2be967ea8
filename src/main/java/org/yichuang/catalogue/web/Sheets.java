package org.yichuang.catalogue.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.catalogue.FactsOfItems;
import org.yichuang.catalogue.ItemFacts;
import org.yichuang.catalogue.ItemFacts.MaterialFacts;
import org.yichuang.catalogue.NarrowedFacts;
import org.yichuang.catalogue.NarrowedFacts.AnswerFacts;
import org.yichuang.catalogue.NarrowedFacts.NeedFacts;
import org.yichuang.catalogue.web.ItemPage.Ending;
import org.yichuang.catalogue.web.Sheet.Need;
import org.yichuang.catalogue.web.Sheet.Needs;
import org.yichuang.catalogue.web.Sheet.Part;
import org.yichuang.catalogue.web.Sheet.Row;
import org.yichuang.catalogue.web.Sheet.Rows;
import org.yichuang.pages.Page;
import org.yichuang.pages.PublicAddress;

/// Composes guides and notices from the facts of an item.
@Component
class Sheets {

    private final FactsOfItems facts;
    private final PublicAddress address;

    Sheets(FactsOfItems facts, PublicAddress address) {
        this.facts = facts;
        this.address = address;
    }

    /// The guide 办事指南: everything, for everybody.
    Sheet guide(Page page, AnsweredItem item) {
        ItemFacts told = facts.of(item.version());
        SheetParts parts = new SheetParts(page, told);
        List<Part> all = new ArrayList<>();
        all.add(parts.first());
        all.addAll(parts.localised(page.text("catalogue.more.conditions"), told.conditions()));
        all.addAll(parts.localised(page.text("catalogue.more.not-needed"), told.notNeeded()));
        if (!told.materials().isEmpty()) {
            all.add(
                    new Needs(
                            page.text("catalogue.sheet.materials"),
                            page.text("catalogue.sheet.materials.text"),
                            told.materials().stream()
                                    .map(each -> parts.need(each, note(page, each)))
                                    .toList()));
        }
        all.add(parts.steps());
        all.addAll(
                parts.points(
                        page.text("catalogue.more.pauses"),
                        told.pauses().stream().map(each -> ItemPages.pause(page, each)).toList()));
        all.add(parts.where());
        all.addAll(parts.basis());
        all.addAll(parts.remedies());
        all.addAll(
                parts.points(
                        page.text("catalogue.more.faq"),
                        told.faq().stream()
                                .map(
                                        each ->
                                                page.text(
                                                        "catalogue.sheet.faq",
                                                        page.pick(each.question()),
                                                        page.pick(each.answer())))
                                .toList()));
        return new Sheet(
                page.language(),
                page.text("catalogue.guide"),
                page.pick(told.name()),
                page.pick(told.authority()),
                told.summary() == null ? null : page.pick(told.summary()),
                List.copyOf(all),
                address.of(item.bare("")),
                page.text("catalogue.sheet.scan"),
                parts.printed(told),
                List.of());
    }

    private static @Nullable String note(Page page, MaterialFacts material) {
        String note =
                Stream.of(
                                material.fetched()
                                        ? page.text("catalogue.material.not-brought")
                                        : null,
                                material.mayFollow()
                                        ? page.text("catalogue.material.may-follow")
                                        : null,
                                material.conditional() ? condition(page, material) : null)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(page.text("catalogue.stop")));
        return note.isEmpty() ? null : note;
    }

    private static String condition(Page page, MaterialFacts material) {
        return material.why() == null
                ? page.text("catalogue.material.conditional")
                : page.text("catalogue.material.conditional.why", page.pick(material.why()));
    }

    /// The one-time notice 一次性告知书 (Licence Law art. 30 and 32): exactly what this applicant
    /// brings.
    Sheet notice(Page page, AnsweredItem item) {
        ItemFacts told = facts.of(item.version());
        NarrowedFacts narrowed = item.facts();
        SheetParts parts = new SheetParts(page, told);
        Ending ending = Starts.ending(page, narrowed.outcome());
        List<Part> all = new ArrayList<>();
        if (ending == null) {
            all.addAll(materials(page, item, parts));
            all.addAll(parts.localised(page.text("catalogue.warnings"), narrowed.warnings()));
            all.add(parts.first());
            all.add(parts.steps());
        } else {
            all.addAll(parts.points(ending.title(), List.of(ending.text())));
        }
        all.add(parts.where());
        if (!narrowed.answers().isEmpty()) {
            all.add(situation(page, narrowed));
        }
        if (ending == null) {
            all.addAll(parts.remedies());
        }
        return new Sheet(
                page.language(),
                page.text("catalogue.notice"),
                page.pick(told.name()),
                page.pick(told.authority()),
                lead(page, item),
                List.copyOf(all),
                address.of(item.path("")),
                page.text("catalogue.sheet.scan"),
                parts.printed(told),
                List.of(
                        page.text("catalogue.sheet.told-by"),
                        page.text("catalogue.sheet.told-to"),
                        page.text("catalogue.sheet.told-on")));
    }

    private static Rows situation(Page page, NarrowedFacts narrowed) {
        return new Rows(
                page.text("catalogue.yours"),
                narrowed.answers().stream().map(each -> row(page, each)).toList());
    }

    private static @Nullable String lead(Page page, AnsweredItem item) {
        if (item.narrowed().endsHere()) {
            return null;
        }
        return page.text(
                item.facts().complete() ? "catalogue.notice.lead" : "catalogue.notice.lead.open");
    }

    private static Row row(Page page, AnswerFacts each) {
        return new Row(
                page.pick(each.text()),
                each.answer() == null
                        ? page.text("catalogue.answer.open")
                        : page.pick(each.answer()),
                null);
    }

    private static List<Part> materials(Page page, AnsweredItem item, SheetParts parts) {
        NarrowedFacts narrowed = item.facts();
        List<Part> all = new ArrayList<>();
        all.add(
                new Needs(
                        MaterialLists.title(page, item),
                        narrowed.toBring().isEmpty()
                                ? page.text("catalogue.notice.nothing-to-bring")
                                : null,
                        needs(page, parts, narrowed.toBring())));
        if (!narrowed.undecided().isEmpty()) {
            all.add(
                    new Needs(
                            page.text("catalogue.materials.undecided"),
                            page.text("catalogue.materials.undecided.text"),
                            needs(page, parts, narrowed.undecided())));
        }
        all.addAll(
                parts.points(
                        page.text("catalogue.materials.fetched"),
                        narrowed.fetched().stream()
                                .map(each -> MaterialLine.fetched(page, each))
                                .map(
                                        line ->
                                                page.text(
                                                        "catalogue.sheet.step",
                                                        line.name(),
                                                        line.notes().getFirst()))
                                .toList()));
        return all;
    }

    private static List<Need> needs(Page page, SheetParts parts, List<NeedFacts> needs) {
        return needs.stream().map(each -> parts.need(each.material(), reason(page, each))).toList();
    }

    private static @Nullable String reason(Page page, NeedFacts need) {
        String because = MaterialLine.toBring(page, need).because();
        if (!need.material().mayFollow()) {
            return because;
        }
        String later = page.text("catalogue.material.may-follow");
        return because == null ? later : later + page.text("catalogue.stop") + because;
    }
}
