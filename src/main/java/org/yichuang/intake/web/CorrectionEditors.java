package org.yichuang.intake.web;

import org.springframework.stereotype.Component;
import org.yichuang.identity.Account;
import org.yichuang.intake.Correction;
import org.yichuang.intake.Corrections;
import org.yichuang.kernel.CaseNo;

/// Finds the correction that a page is about. The form is there only when something in it was asked
/// for.
@Component
class CorrectionEditors {

    static final String PATH = "/my/cases/{no}/correction";

    private final Corrections corrections;

    CorrectionEditors(Corrections corrections) {
        this.corrections = corrections;
    }

    static String path(CaseNo no) {
        return "/my/cases/" + no.text() + "/correction";
    }

    Correction of(Account account, CaseNo no) {
        return corrections.find(account, no).orElseThrow(Drafts::missing);
    }

    static Edited edited(Correction correction) {
        return new Edited(
                path(correction.no()),
                correction.item().name(),
                correction.form(),
                correction.filled(),
                correction.answers(),
                correction.materials(),
                correction.revision(),
                correction.savedAt(),
                false);
    }

    /// For the pages of materials.
    Editor editor(Account account, CaseNo no) {
        return new Editor(corrections, account, no, () -> edited(of(account, no)));
    }

    /// For the pages of the form.
    Editor formEditor(Account account, CaseNo no) {
        if (!of(account, no).formAsked()) {
            throw Drafts.missing();
        }
        return editor(account, no);
    }
}
