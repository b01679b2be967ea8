package org.yichuang.intake.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.kernel.CaseNo;

/// The form and the materials of an application.
@Controller
@Allowed(Role.APPLICANT)
@RequestMapping(Drafts.PATH)
class DraftPartsController extends PartsController {

    private final Drafts drafts;

    DraftPartsController(Drafts drafts, SectionPages sections, UploadPages uploads) {
        super(sections, uploads);
        this.drafts = drafts;
    }

    @Override
    Editor formEditor(Account account, CaseNo no) {
        return drafts.editor(account, no);
    }

    @Override
    Editor editor(Account account, CaseNo no) {
        return drafts.editor(account, no);
    }
}
