package org.yichuang.intake.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yichuang.identity.Account;
import org.yichuang.intake.SpotCorrection;
import org.yichuang.intake.SpotCorrections;
import org.yichuang.kernel.CaseNo;

/// Finds what a clerk puts right at the window.
@Component
class SpotEditors {

    static final String PATH = "/desk/{no}/on-the-spot";

    private final SpotCorrections corrections;
    private final Clock clock;

    SpotEditors(SpotCorrections corrections, Clock clock) {
        this.corrections = corrections;
        this.clock = clock;
    }

    static String path(CaseNo no) {
        return "/desk/" + no.text() + "/on-the-spot";
    }

    SpotCorrection of(Account account, CaseNo no) {
        return corrections.find(account, no).orElseThrow(Drafts::missing);
    }

    Edited edited(SpotCorrection correction) {
        Instant saved = Objects.requireNonNullElseGet(correction.savedAt(), clock::instant);
        return new Edited(
                path(correction.no()),
                correction.item().name(),
                correction.form(),
                correction.filled(),
                correction.answers(),
                correction.materials(),
                correction.revision(),
                saved,
                true);
    }

    Editor editor(Account account, CaseNo no) {
        return new Editor(corrections, account, no, () -> edited(of(account, no)));
    }
}
