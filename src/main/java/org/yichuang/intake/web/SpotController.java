package org.yichuang.intake.web;

import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
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
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.intake.SpotCorrection;
import org.yichuang.intake.SpotCorrections;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Notice;
import org.yichuang.pages.Page;
import org.yichuang.wording.ToldRefusal;
import org.yichuang.wording.WordsOfCases;

/// Puts an application right on the spot (行政许可法 art. 32 (3)): the clerk changes form and files
/// with the applicant beside them, and records it all at once.
@Controller
@Allowed(Role.CLERK)
class SpotController {

    private final SpotCorrections corrections;
    private final SpotEditors editors;
    private final SpotPages pages;
    private final Cases cases;
    private final WordsOfCases wording;

    SpotController(
            SpotCorrections corrections,
            SpotEditors editors,
            SpotPages pages,
            Cases cases,
            WordsOfCases wording) {
        this.corrections = corrections;
        this.editors = editors;
        this.pages = pages;
        this.cases = cases;
        this.wording = wording;
    }

    @GetMapping(SpotEditors.PATH)
    JteModel show(Page page, Account account, @PathVariable CaseNo no) {
        return pages.show(page, editors.of(account, no), "", false, List.of());
    }

    @PostMapping(SpotEditors.PATH)
    Object record(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @RequestParam int version,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String wrong,
            @RequestParam(defaultValue = "false") boolean confirmed,
            RedirectAttributes flash) {
        Optional<SpotCorrection> open = corrections.find(account, no);
        List<FieldError> errors =
                open.filter(SpotCorrection::hasAnything).isPresent()
                        ? errors(page, open.get(), wrong, confirmed)
                        : List.of();
        if (open.isPresent() && !errors.isEmpty()) {
            return again(page, open.get(), wrong, confirmed, errors);
        }
        Answer answer =
                corrections
                        .record(account, no, wrong.strip(), version, key)
                        .orElseThrow(Drafts::missing);
        if (answer instanceof Answer.Refused refused) {
            ToldRefusal told =
                    ToldRefusal.of(
                            wording.of(page, cases.find(no).orElseThrow().summary()), refused);
            Optional<SpotCorrection> still = corrections.find(account, no);
            if (still.isPresent()) {
                return again(page, still.get(), wrong, confirmed, List.of(told.at("changes")));
            }
            told.notice().after(flash);
            return "redirect:/desk/" + no.text();
        }
        Notice.success(page.text("intake.spot.done")).with(no.text()).after(flash);
        return "redirect:/desk/" + no.text();
    }

    private ResponseEntity<JteModel> again(
            Page page,
            SpotCorrection correction,
            String wrong,
            boolean confirmed,
            List<FieldError> errors) {
        return ResponseEntity.unprocessableContent()
                .body(pages.show(page, correction, wrong, confirmed, errors));
    }

    private static List<FieldError> errors(
            Page page, SpotCorrection correction, String wrong, boolean confirmed) {
        List<FieldError> errors = new ArrayList<>();
        if (!correction.changed().isEmpty() && !correction.problems().isEmpty()) {
            errors.add(new FieldError("changes", page.text("intake.spot.form.wrong")));
        }
        if (wrong.isBlank()) {
            errors.add(new FieldError("wrong", page.text("intake.spot.wrong.missing")));
        }
        if (!confirmed) {
            errors.add(new FieldError("confirmed", page.text("intake.spot.confirmed.missing")));
        }
        return errors;
    }

    @PostMapping(SpotEditors.PATH + "/discard")
    String discard(Page page, Account account, @PathVariable CaseNo no, RedirectAttributes flash) {
        corrections.discard(account, no);
        Notice.success(page.text("intake.spot.discarded")).after(flash);
        return "redirect:/desk/" + no.text();
    }
}
