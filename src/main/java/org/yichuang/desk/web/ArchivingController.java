package org.yichuang.desk.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
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
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.casework.ActKey;
import org.yichuang.casework.Officers;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.NotThere;
import org.yichuang.pages.Notice;
import org.yichuang.pages.Page;
import org.yichuang.wording.ToldRefusal;

/// Hands a closed file over to the archive (GB/T 42727): one field, the number under which the
/// archive keeps it.
@Controller
@Allowed(Role.CLERK)
class ArchivingController {

    private static final String ARCHIVING = DeskController.BASE + "/{no}/archiving";

    private final Templates templates;
    private final Cases cases;
    private final DeskController desk;

    ArchivingController(Templates templates, Cases cases, DeskController desk) {
        this.templates = templates;
        this.cases = cases;
        this.desk = desk;
    }

    @GetMapping(ARCHIVING)
    JteModel ask(Page page, Account account, @PathVariable CaseNo no) {
        return page(page, closed(page, account, no), "", List.of());
    }

    @PostMapping(ARCHIVING)
    Object archive(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @RequestParam int version,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String number,
            RedirectAttributes flash) {
        FileView file = closed(page, account, no);
        if (number.isBlank()) {
            FieldError missing = new FieldError("number", page.text("desk.archiving.missing"));
            return wrong(page, file, number, List.of(missing));
        }
        Command command = new Command.Archive(number.strip());
        Answer answer =
                cases.handle(
                        no,
                        command,
                        Enclosure.NOTHING,
                        Officers.of(account),
                        ActKey.of(key, command, Map.of("number", number.strip())),
                        OptionalInt.of(version));
        if (answer instanceof Answer.Refused refused) {
            FieldError why = ToldRefusal.of(file.words(), refused).at("number");
            return wrong(page, closed(page, account, no), number, List.of(why));
        }
        Notice.success(page.text("desk.done", page.text("cases.act.ARCHIVE")))
                .with(page.text("desk.archiving.done", no.text(), number.strip()))
                .after(flash);
        return "redirect:" + DeskController.BASE + "/" + no.text();
    }

    private ResponseEntity<JteModel> wrong(
            Page page, FileView file, String number, List<FieldError> errors) {
        return ResponseEntity.unprocessableContent().body(page(page, file, number, errors));
    }

    private FileView closed(Page page, Account account, CaseNo no) {
        FileView file = desk.visible(page, account, no);
        if (!(file.file().state() instanceof CaseState.Closed)) {
            throw new NotThere("not closed: " + no.text());
        }
        return file;
    }

    private JteModel page(Page page, FileView file, String number, List<FieldError> errors) {
        return templates.deskArchiving(page, file, number, UUID.randomUUID().toString(), errors);
    }
}
