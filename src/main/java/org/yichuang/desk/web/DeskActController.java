package org.yichuang.desk.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Ground;
import org.yichuang.casework.ActKey;
import org.yichuang.casework.Officers;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Page;

/// What the window does with a file. Each act carries the version that the clerk had before their
/// eyes and a key, so that nothing happens twice or behind somebody's back.
@Controller
@Allowed(Role.CLERK)
class DeskActController {

    private static final String DEFECT = "defect.";

    private final Templates templates;
    private final Cases cases;
    private final DeskController desk;
    private final Originals originals;
    private final Acting acting;

    DeskActController(
            Templates templates,
            Cases cases,
            DeskController desk,
            Originals originals,
            Acting acting) {
        this.templates = templates;
        this.cases = cases;
        this.desk = desk;
        this.originals = originals;
        this.acting = acting;
    }

    @PostMapping(DeskController.BASE + "/{no}/acceptance")
    Object accept(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @RequestParam int version,
            @RequestParam UUID key,
            @RequestParam Map<String, String> form,
            RedirectAttributes flash) {
        FileView file = desk.visible(page, account, no);
        List<FieldError> open = AcceptancePoints.open(page, file, form);
        if (!open.isEmpty()) {
            return desk.again(page, account, no, form, open);
        }
        Set<String> seen = Notes.typed(form).seen();
        Answer answer =
                cases.handle(
                        no,
                        new Command.Accept(seen),
                        originals.checked(no, seen),
                        Officers.of(account),
                        key,
                        OptionalInt.of(version));
        return answer instanceof Answer.Refused refused
                ? desk.again(
                        page, account, no, form, acting.reasons(page, account, no, refused, "acts"))
                : acting.done(page, account, no, "ACCEPT", flash);
    }

    @GetMapping(DeskController.BASE + "/{no}/correction")
    JteModel correctionPage(Page page, Account account, @PathVariable CaseNo no) {
        return correction(page, account, no, Map.of(), List.of());
    }

    private JteModel correction(
            Page page,
            Account account,
            CaseNo no,
            Map<String, String> typed,
            List<FieldError> errors) {
        return templates.deskCorrection(
                page, desk.visible(page, account, no), typed, UUID.randomUUID().toString(), errors);
    }

    @PostMapping(DeskController.BASE + "/{no}/correction")
    Object requireCorrection(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @RequestParam int version,
            @RequestParam UUID key,
            @RequestParam Optional<Command.Attribution> because,
            @RequestParam Map<String, String> form,
            RedirectAttributes flash) {
        Command command = new Command.RequireCorrection(defects(form), because.orElse(null));
        Answer answer = acting.handle(account, no, command, version, ActKey.of(key, command, form));
        if (answer instanceof Answer.Refused refused) {
            String field =
                    refused.refusal().ground() == Ground.ALREADY_CORRECTED ? "because" : "defects";
            List<FieldError> errors = acting.reasons(page, account, no, refused, field);
            return wrong(correction(page, account, no, form, errors));
        }
        return acting.done(page, account, no, "REQUIRE_CORRECTION", flash);
    }

    private static List<Command.Defect> defects(Map<String, String> form) {
        List<Command.Defect> defects = new ArrayList<>();
        form.forEach(
                (name, reason) -> {
                    if (name.startsWith(DEFECT) && !reason.isBlank()) {
                        defects.add(
                                new Command.Defect(
                                        name.substring(DEFECT.length()), reason.strip()));
                    }
                });
        return defects;
    }

    @GetMapping(DeskController.BASE + "/{no}/refusal")
    JteModel refusalPage(Page page, Account account, @PathVariable CaseNo no) {
        return refusal(page, account, no, Map.of(), List.of());
    }

    private JteModel refusal(
            Page page,
            Account account,
            CaseNo no,
            Map<String, String> typed,
            List<FieldError> errors) {
        return templates.deskRefusal(
                page, desk.visible(page, account, no), typed, UUID.randomUUID().toString(), errors);
    }

    @PostMapping(DeskController.BASE + "/{no}/refusal")
    Object refuseAcceptance(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @RequestParam int version,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "NOT_NEEDED") Command.NotAccepted why,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String authority,
            @RequestParam Map<String, String> form,
            RedirectAttributes flash) {
        Answer answer =
                acting.handle(
                        account,
                        no,
                        new Command.RefuseAcceptance(
                                why, reason.strip(), authority.isBlank() ? null : authority),
                        version,
                        key);
        return answer instanceof Answer.Refused refused
                ? wrong(
                        refusal(
                                page,
                                account,
                                no,
                                form,
                                acting.reasons(page, account, no, refused, "reason")))
                : acting.done(page, account, no, "REFUSE_ACCEPTANCE", flash);
    }

    private static ResponseEntity<JteModel> wrong(JteModel model) {
        return ResponseEntity.unprocessableContent().body(model);
    }
}
