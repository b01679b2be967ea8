package org.yichuang.portal.web;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.Cases;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.casework.CaseAccess;
import org.yichuang.casework.WrongCodes;
import org.yichuang.identity.Account;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.TrackingCode;
import org.yichuang.pages.NotThere;

/// Finds a case for whoever may follow it: its applicant, or somebody with number and code.
@Component
class TrackedCases {

    private final Cases cases;
    private final CaseAccess access;
    private final WrongCodes wrong;

    TrackedCases(Cases cases, CaseAccess access, WrongCodes wrong) {
        this.cases = cases;
        this.access = access;
        this.wrong = wrong;
    }

    /// Whether an address has given too many wrong codes lately.
    boolean tooMany(String address) {
        return wrong.tooMany(address);
    }

    /// Empty when number and code do not belong together; that is counted against the address.
    Optional<CaseView> withCode(String address, CaseNo no, TrackingCode code) {
        Optional<CaseView> file = cases.find(no).filter(each -> each.trackingCode().equals(code));
        if (file.isEmpty()) {
            wrong.note(address);
        }
        return file;
    }

    /// @throws NoSuchElementException when it is no case of a party that the account acts for, or
    ///     only a draft
    CaseView own(Account account, CaseNo no) {
        return cases.find(no)
                .filter(file -> !(file.state() instanceof CaseState.Draft))
                .filter(file -> access.own(account, file))
                .orElseThrow(() -> new NotThere("no case " + no.text()));
    }
}
