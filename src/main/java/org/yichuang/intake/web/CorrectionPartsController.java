package org.yichuang.intake.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.kernel.CaseNo;

/// The form and the materials of a correction; the form only when something in it was asked for.
@Controller
@Allowed(Role.APPLICANT)
@RequestMapping(CorrectionEditors.PATH)
class CorrectionPartsController extends PartsController {

    private final CorrectionEditors editors;

    CorrectionPartsController(
            CorrectionEditors editors, SectionPages sections, UploadPages uploads) {
        super(sections, uploads);
        this.editors = editors;
    }

    @Override
    Editor formEditor(Account account, CaseNo no) {
        return editors.formEditor(account, no);
    }

    @Override
    Editor editor(Account account, CaseNo no) {
        return editors.editor(account, no);
    }
}
