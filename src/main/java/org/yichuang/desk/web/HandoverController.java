package org.yichuang.desk.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Command.Delivery;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.Page;

/// Hands a result over at the window or through a locker: the clerk says what shows it (art. 44).
@Controller
@Allowed(Role.CLERK)
class HandoverController {

    private final Templates templates;
    private final DeskController desk;

    HandoverController(Templates templates, DeskController desk) {
        this.templates = templates;
        this.desk = desk;
    }

    @GetMapping(DeskController.BASE + "/{no}/handover")
    JteModel ask(Page page, Account account, @PathVariable CaseNo no) {
        FileView file =
                Optional.of(desk.visible(page, account, no))
                        .filter(each -> isDue(each.file().state()))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return templates.deskHandover(
                page,
                file,
                ((CaseState.Existing) file.file().state()).filing().delivery(),
                UUID.randomUUID().toString());
    }

    private static boolean isDue(CaseState state) {
        return state instanceof CaseState.Issued issued
                && issued.delivered() == null
                && issued.filing().delivery() != Delivery.COURIER;
    }
}
