package org.yichuang.desk.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.yichuang.cases.Cases;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.identity.Unmasking;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Page;

/// Sends a result by courier: the clerk says what the address is for, sees it, and registers the
/// number of the parcel. Every look at an address is recorded.
@Controller
@Allowed(Role.CLERK)
class SendingController {

    private static final String SENDING = DeskController.BASE + "/{no}/sending";

    private final Templates templates;
    private final Cases cases;
    private final DeskController desk;
    private final Unmasking unmasking;

    SendingController(Templates templates, Cases cases, DeskController desk, Unmasking unmasking) {
        this.templates = templates;
        this.cases = cases;
        this.desk = desk;
        this.unmasking = unmasking;
    }

    @GetMapping(SENDING)
    JteModel ask(Page page, Account account, @PathVariable CaseNo no) {
        FileView file = due(page, account, no);
        return page(page, file, null, page.text("desk.sending.purpose.usual"), List.of());
    }

    @PostMapping(SENDING)
    ResponseEntity<JteModel> reveal(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @RequestParam(defaultValue = "") String purpose) {
        FileView file = due(page, account, no);
        if (purpose.isBlank()) {
            FieldError error = new FieldError("purpose", page.text("desk.sending.purpose.error"));
            return ResponseEntity.unprocessableContent()
                    .body(page(page, file, null, purpose, List.of(error)));
        }
        String address =
                unmasking.reveal(
                        account, "delivery-address", no.text(), () -> address(no), purpose);
        return ResponseEntity.ok(page(page, file, address, purpose, List.of()));
    }

    private String address(CaseNo no) {
        return Sending.of(cases.dossier(no).form())
                .map(to -> String.join("\n", to.recipient(), to.phone(), to.place()))
                .orElse("");
    }

    private FileView due(Page page, Account account, CaseNo no) {
        return Optional.of(desk.visible(page, account, no))
                .filter(file -> Sending.isDue(file.file().state()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private JteModel page(
            Page page,
            FileView file,
            @Nullable String address,
            String purpose,
            List<FieldError> errors) {
        return templates.deskSending(
                page,
                file,
                address == null ? List.of() : address.lines().toList(),
                purpose,
                UUID.randomUUID().toString(),
                errors);
    }
}
