package org.yichuang.intake.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.yichuang.identity.Account;
import org.yichuang.intake.Application;
import org.yichuang.intake.Applications;
import org.yichuang.kernel.CaseNo;

/// Finds the application that a page is about.
@Component
class Drafts {

    static final String PATH = "/apply/{no}";

    private final Applications applications;

    Drafts(Applications applications) {
        this.applications = applications;
    }

    static String path(CaseNo no) {
        return "/apply/" + no.text();
    }

    /// An application of somebody else is as if it did not exist.
    Application of(Account account, CaseNo no) {
        return applications
                .find(account, no)
                .orElseThrow(
                        () ->
                                applications.wasSubmitted(account, no)
                                        ? new AlreadySubmitted(no)
                                        : missing());
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    static Edited edited(Application application) {
        return new Edited(
                path(application.no()),
                application.item().name(),
                application.form(),
                application.filled(),
                application.narrowed().variables(),
                application.materials(),
                application.revision(),
                application.savedAt(),
                false);
    }

    Editor editor(Account account, CaseNo no) {
        return new Editor(applications, account, no, () -> edited(of(account, no)));
    }

    /// The draft that a page is about was submitted in the meantime, perhaps in another tab.
    static final class AlreadySubmitted extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String number;

        AlreadySubmitted(CaseNo no) {
            super("submitted already: " + no.text(), null, false, false);
            this.number = no.text();
        }

        String number() {
            return number;
        }
    }
}
