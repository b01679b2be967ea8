package org.yichuang.intake.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yichuang.cases.Cases;
import org.yichuang.cases.Enclosure;
import org.yichuang.forms.web.FormPages;
import org.yichuang.forms.web.SummarySection;
import org.yichuang.intake.Provided;
import org.yichuang.intake.SpotCorrection;
import org.yichuang.materials.StoredFile;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Link;
import org.yichuang.pages.ui.SummaryRow;

/// Shows what a clerk puts right at the window: old beside new, personal data masked.
@Component
class SpotPages {

    private final Templates templates;
    private final SpotEditors editors;
    private final FormPages forms;
    private final Cases cases;

    SpotPages(Templates templates, SpotEditors editors, FormPages forms, Cases cases) {
        this.templates = templates;
        this.editors = editors;
        this.forms = forms;
        this.cases = cases;
    }

    /// @param wrong what was typed about what was wrong
    JteModel show(
            Page page,
            SpotCorrection correction,
            String wrong,
            boolean confirmed,
            List<FieldError> errors) {
        Edited edited = editors.edited(correction);
        Map<String, List<String>> filed = filed(correction);
        Instant saved = correction.savedAt();
        return templates.intakeOnTheSpot(
                page,
                new SpotPage(
                        correction.no().text(),
                        page.pick(correction.item().name()),
                        changes(page, correction, filed),
                        form(page, edited),
                        correction.materials().stream()
                                .map(each -> row(page, edited, each, filed))
                                .toList(),
                        saved == null ? null : page.time(saved),
                        wrong,
                        confirmed,
                        correction.version(),
                        UUID.randomUUID().toString(),
                        errors));
    }

    private List<SummarySection> form(Page page, Edited edited) {
        return forms
                .summary(
                        page,
                        edited.form(),
                        edited.filled(),
                        edited.answers(),
                        true,
                        id -> edited.path() + "/form/" + id)
                .stream()
                .map(
                        section ->
                                new SummarySection(
                                        section.id(),
                                        section.title(),
                                        section.rows().stream()
                                                .map(SummaryRow::withoutSource)
                                                .toList()))
                .toList();
    }

    private Map<String, List<String>> filed(SpotCorrection correction) {
        return cases.dossier(correction.no()).materials().stream()
                .collect(
                        Collectors.groupingBy(
                                Enclosure.Material::material,
                                Collectors.mapping(Enclosure.Material::name, Collectors.toList())));
    }

    private List<SpotPage.Change> changes(
            Page page, SpotCorrection correction, Map<String, List<String>> filed) {
        List<SpotPage.Change> changes = new ArrayList<>();
        correction
                .changed()
                .forEach(
                        field ->
                                changes.add(
                                        new SpotPage.Change(
                                                page.pick(field.label()),
                                                forms.masked(page, field, correction.before()),
                                                forms.masked(
                                                        page,
                                                        field,
                                                        correction.filled().values()))));
        correction
                .brought()
                .forEach(
                        each ->
                                changes.add(
                                        new SpotPage.Change(
                                                page.pick(each.needed().material().name()),
                                                names(
                                                        page,
                                                        filed.getOrDefault(each.id(), List.of())),
                                                names(page, fileNames(each)))));
        return changes;
    }

    private static List<String> fileNames(Provided provided) {
        return provided.files().stream().map(StoredFile::name).toList();
    }

    private static String names(Page page, List<String> names) {
        return names.isEmpty()
                ? page.text("intake.spot.none")
                : String.join(page.text("intake.comma"), names);
    }

    private static SpotPage.Row row(
            Page page, Edited edited, Provided provided, Map<String, List<String>> filed) {
        List<String> there = filed.getOrDefault(provided.id(), List.of());
        return new SpotPage.Row(
                page.pick(provided.needed().material().name()),
                there,
                fileNames(provided),
                new Link(
                        page.text(there.isEmpty() ? "intake.spot.add" : "intake.spot.replace"),
                        edited.path() + "/materials/" + provided.id()));
    }
}
