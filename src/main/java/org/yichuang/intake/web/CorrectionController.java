package org.yichuang.intake.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.cases.Answer;
import org.yichuang.cases.Cases;
import org.yichuang.forms.web.FormPages;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.intake.Correction;
import org.yichuang.intake.Corrections;
import org.yichuang.intake.Provided;
import org.yichuang.kernel.CaseNo;
import org.yichuang.materials.StoredFile;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Notice;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Link;
import org.yichuang.pages.ui.Tag;
import org.yichuang.pages.ui.Tone;
import org.yichuang.wording.ToldRefusal;
import org.yichuang.wording.WordsOfCases;

/// Answering a notice of correction: everything that was asked for on one page, sent off together.
@Controller
@Allowed(Role.APPLICANT)
class CorrectionController {

    private final Templates templates;
    private final Corrections corrections;
    private final CorrectionEditors editors;
    private final FormPages forms;
    private final SectionPages sections;
    private final Cases cases;
    private final WordsOfCases wording;

    CorrectionController(
            Templates templates,
            Corrections corrections,
            CorrectionEditors editors,
            FormPages forms,
            SectionPages sections,
            Cases cases,
            WordsOfCases wording) {
        this.templates = templates;
        this.corrections = corrections;
        this.editors = editors;
        this.forms = forms;
        this.sections = sections;
        this.cases = cases;
        this.wording = wording;
    }

    @GetMapping(CorrectionEditors.PATH)
    JteModel show(Page page, Account account, @PathVariable CaseNo no) {
        return page(page, editors.of(account, no), false, UUID.randomUUID(), List.of());
    }

    @PostMapping(CorrectionEditors.PATH + "/supply")
    Object supply(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "false") boolean anyway,
            RedirectAttributes flash) {
        Optional<Correction> open = corrections.find(account, no);
        List<FieldError> errors = open.map(each -> errors(page, each, anyway)).orElse(List.of());
        if (open.isPresent() && !errors.isEmpty() && !corrections.isSupplied(no, key)) {
            boolean mayGoAnyway = open.get().hasAnything() && sound(open.get());
            return ResponseEntity.unprocessableContent()
                    .body(page(page, open.get(), mayGoAnyway, key, errors));
        }
        Answer answer = corrections.supply(account, no, key).orElseThrow(Drafts::missing);
        switch (answer) {
            case Answer.Done _ -> {
                boolean owed = open.map(Correction::owed).orElse(false);
                Notice.success(page.text("intake.correction.done"))
                        .with(
                                page.text(
                                        owed
                                                ? "intake.owed.done.text"
                                                : "intake.correction.done.text"))
                        .after(flash);
            }
            case Answer.Refused refused ->
                    ToldRefusal.of(
                                    wording.of(page, cases.find(no).orElseThrow().summary()),
                                    refused)
                            .notice()
                            .after(flash);
        }
        return "redirect:/my/cases/" + no.text();
    }

    private static boolean sound(Correction correction) {
        return !correction.formChanged() || correction.problems().isEmpty();
    }

    private static List<FieldError> errors(Page page, Correction correction, boolean anyway) {
        if (!correction.hasAnything()) {
            return List.of(new FieldError("asked", page.text("intake.correction.nothing")));
        }
        if (!sound(correction)) {
            return List.of(new FieldError("asked", page.text("intake.correction.form.wrong")));
        }
        return correction.isWhole() || anyway
                ? List.of()
                : List.of(new FieldError("asked", page.text("intake.correction.open")));
    }

    private JteModel page(
            Page page, Correction correction, boolean anyway, UUID key, List<FieldError> errors) {
        LocalDate until = correction.supplyBy();
        Edited edited = CorrectionEditors.edited(correction);
        return templates.intakeCorrection(
                page,
                new CorrectionPage(
                        correction.no().text(),
                        page.pick(correction.item().name()),
                        until == null ? null : page.date(until),
                        correction.owed(),
                        correction.asked().stream()
                                .map(asked -> row(page, edited, correction, asked))
                                .toList(),
                        correction.formAsked()
                                ? forms.summary(
                                        page,
                                        edited.form(),
                                        edited.filled(),
                                        edited.answers(),
                                        false,
                                        id -> edited.path() + "/form/" + id)
                                : List.of(),
                        page.time(edited.savedAt()),
                        correction.isWhole() && sound(correction),
                        anyway,
                        key.toString(),
                        errors));
    }

    private CorrectionPage.Row row(
            Page page, Edited edited, Correction correction, Correction.Asked asked) {
        String material = asked.material();
        Tag tag =
                asked.answered()
                        ? Tag.of(Tone.GOOD, page.text("intake.correction.answered"))
                        : new Tag(Tone.ATTENTION, page.text("intake.correction.wanted"), null);
        if (material == null) {
            return new CorrectionPage.Row(
                    page.text("intake.correction.form"),
                    asked.reason(),
                    tag,
                    List.of(),
                    new Link(
                            page.text("intake.correction.form.change"),
                            SectionPages.path(edited, sections.sections(edited).getFirst())));
        }
        Provided provided = edited.material(material).orElseThrow();
        return new CorrectionPage.Row(
                page.pick(provided.needed().material().name()),
                asked.reason(),
                tag,
                provided.files().stream().map(StoredFile::name).toList(),
                new Link(
                        page.text(
                                asked.answered()
                                        ? "intake.material.change"
                                        : "intake.material.upload"),
                        edited.path() + "/materials/" + material));
    }
}
