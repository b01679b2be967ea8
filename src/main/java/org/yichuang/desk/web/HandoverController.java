package org.yichuang.desk.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Command.Delivery;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.cases.lifecycle.Ground;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Page;
import org.yichuang.results.Results;

/// Has the result made and hands it over, at the window or through a locker, where the clerk says
/// what shows it (art. 44), and closes the case.
@Controller
@Allowed(Role.CLERK)
class HandoverController {

    private final Templates templates;
    private final DeskController desk;
    private final Results results;
    private final Acting acting;

    HandoverController(Templates templates, DeskController desk, Results results, Acting acting) {
        this.templates = templates;
        this.desk = desk;
        this.results = results;
        this.acting = acting;
    }

    @GetMapping(DeskController.BASE + "/{no}/handover")
    JteModel ask(Page page, Account account, @PathVariable CaseNo no) {
        FileView file =
                Optional.of(desk.visible(page, account, no))
                        .filter(each -> isDue(each.file().state()))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return templates.deskHandover(
                page, file, filing(file).delivery(), UUID.randomUUID().toString());
    }

    private static boolean isDue(CaseState state) {
        return state instanceof CaseState.Issued issued
                && issued.delivered() == null
                && issued.filing().delivery() != Delivery.COURIER;
    }

    @PostMapping(DeskController.BASE + "/{no}/issue")
    Object issue(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @RequestParam int version,
            @RequestParam UUID key,
            RedirectAttributes flash) {
        FileView file = desk.visible(page, account, no);
        return switch (results.of(file.file(), account.login())) {
            case Results.Result.Made(var document) ->
                    acting.act(
                            page,
                            account,
                            no,
                            new Command.Issue(document, filing(file).isDeliveredElectronically()),
                            version,
                            key,
                            flash);
            case Results.Result.NotMade(var text, var detail) ->
                    desk.again(
                            page,
                            account,
                            no,
                            null,
                            List.of(notMade(page, page.text(text, detail))));
        };
    }

    /// The reasons say what to do; what they rest on is said beside them.
    private static FieldError notMade(Page page, String why) {
        String article = page.text("cases.article." + Ground.DOCUMENT_MISSING.article());
        return new FieldError("acts", why + " " + page.text("cases.rests-on", article));
    }

    @PostMapping(DeskController.BASE + "/{no}/delivery")
    Object deliver(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @RequestParam int version,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String proof,
            RedirectAttributes flash) {
        Filing filing = filing(desk.visible(page, account, no));
        return acting.act(
                page,
                account,
                no,
                new Command.Deliver(filing.delivery(), proof.strip()),
                version,
                key,
                flash);
    }

    /// What a file that the desk shows applies for.
    private static Filing filing(FileView file) {
        return ((CaseState.Existing) file.file().state()).filing();
    }

    @PostMapping(DeskController.BASE + "/{no}/closing")
    Object close(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @RequestParam int version,
            @RequestParam UUID key,
            RedirectAttributes flash) {
        return acting.act(page, account, no, new Command.Close(), version, key, flash);
    }
}
