package org.yichuang.intake.web;

import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.identity.Unmasking;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.Page;

/// The form and the materials that a clerk puts right. A section shows personal data as it is, so
/// each time one is opened is recorded.
@Controller
@Allowed(Role.CLERK)
@RequestMapping(SpotEditors.PATH)
class SpotPartsController extends PartsController {

    private final SpotEditors editors;
    private final Unmasking unmasking;

    SpotPartsController(
            SpotEditors editors, SectionPages sections, UploadPages uploads, Unmasking unmasking) {
        super(sections, uploads);
        this.editors = editors;
        this.unmasking = unmasking;
    }

    @Override
    JteModel section(
            Page page, Account account, @PathVariable CaseNo no, @PathVariable String section) {
        editors.of(account, no);
        return unmasking.reveal(
                account,
                "application-form",
                no.text(),
                () -> super.section(page, account, no, section),
                page.text("intake.spot.purpose"));
    }

    @Override
    Editor formEditor(Account account, CaseNo no) {
        return editor(account, no);
    }

    @Override
    Editor editor(Account account, CaseNo no) {
        return editors.editor(account, no);
    }
}
