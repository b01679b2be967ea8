package org.yichuang.catalogue.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yichuang.catalogue.ItemFacts;
import org.yichuang.catalogue.ItemFacts.MaterialFacts;
import org.yichuang.catalogue.Remedies;
import org.yichuang.catalogue.web.Sheet.Need;
import org.yichuang.catalogue.web.Sheet.Part;
import org.yichuang.catalogue.web.Sheet.Points;
import org.yichuang.catalogue.web.Sheet.Row;
import org.yichuang.catalogue.web.Sheet.Rows;
import org.yichuang.pages.Localised;
import org.yichuang.pages.Page;

/// Parts that guide and notice have in common.
final class SheetParts {

    private final Page page;
    private final ItemFacts item;

    SheetParts(Page page, ItemFacts item) {
        this.page = page;
        this.item = item;
    }

    Rows first() {
        List<Row> rows = new ArrayList<>();
        FirstFacts.of(page, item)
                .forEach(fact -> rows.add(new Row(fact.term(), fact.value(), fact.note())));
        rows.add(row("catalogue.fact.who", joined(item.who())));
        rows.add(row("catalogue.fact.channels", joined(item.channels())));
        return new Rows(page.text("catalogue.sheet.first"), rows);
    }

    /// Where and when, and whom to ask.
    Rows where() {
        List<Row> rows = new ArrayList<>();
        for (ItemFacts.PlaceFacts place : item.places()) {
            String windows =
                    place.windows().isEmpty()
                            ? ""
                            : page.text("catalogue.comma")
                                    + page.text("catalogue.counter.windows", place.windows());
            rows.add(
                    new Row(
                            page.pick(place.name()),
                            page.pick(place.address()) + windows,
                            note(place)));
        }
        if (item.hours() != null) {
            rows.add(row("catalogue.fact.hours", page.pick(item.hours())));
        }
        if (item.phone() != null) {
            rows.add(row("catalogue.fact.phone", item.phone()));
        }
        if (item.complaintPhone() != null) {
            rows.add(row("catalogue.fact.complaint-phone", item.complaintPhone()));
        }
        return new Rows(page.text("catalogue.sheet.where"), rows);
    }

    /// When it is open, where that differs from the item's hours, and its telephone.
    private @Nullable String note(ItemFacts.PlaceFacts place) {
        List<String> notes = new ArrayList<>();
        if (!place.hours().equals(item.hours())) {
            notes.add(page.pick(place.hours()));
        }
        if (place.phone() != null) {
            notes.add(page.text("catalogue.phone", place.phone()));
        }
        return notes.isEmpty() ? null : String.join(page.text("catalogue.comma"), notes);
    }

    Points steps() {
        return new Points(
                page.text("catalogue.steps"),
                true,
                item.steps().stream()
                        .map(
                                each ->
                                        page.text(
                                                "catalogue.sheet.step",
                                                page.pick(each.name()),
                                                page.pick(each.summary())))
                        .toList());
    }

    List<Part> remedies() {
        Remedies remedies = item.remedies();
        if (remedies == null) {
            return List.of();
        }
        List<String> points = new ArrayList<>();
        if (remedies.reconsideration() != null) {
            points.add(page.pick(remedies.reconsideration()));
        }
        if (remedies.suit() != null) {
            points.add(page.pick(remedies.suit()));
        }
        return points(page.text("catalogue.more.remedies"), points);
    }

    List<Part> basis() {
        return points(
                page.text("catalogue.more.basis"),
                item.legalBasis().stream().map(LegalWords::of).toList());
    }

    List<Part> localised(String title, List<Localised> texts) {
        return points(title, texts.stream().map(page::pick).toList());
    }

    List<Part> points(String title, List<String> texts) {
        return texts.isEmpty() ? List.of() : List.of(new Points(title, false, texts));
    }

    Need need(MaterialFacts material, @Nullable String note) {
        String standard =
                material.fillGuide() == null
                        ? page.pick(material.standard())
                        : page.text(
                                "catalogue.sheet.standard",
                                page.pick(material.standard()),
                                page.pick(material.fillGuide()));
        return new Need(page.pick(material.name()), standard, page.pick(material.forms()), note);
    }

    String printed(ItemFacts told) {
        return page.text(
                "catalogue.sheet.printed",
                page.dateWithYear(page.today()),
                told.version(),
                page.dateWithYear(told.effectiveFrom()),
                told.code());
    }

    private Row row(String key, String value) {
        return new Row(page.text(key), value, null);
    }

    private String joined(List<Localised> texts) {
        return texts.stream()
                .map(page::pick)
                .collect(Collectors.joining(page.text("catalogue.and")));
    }
}
