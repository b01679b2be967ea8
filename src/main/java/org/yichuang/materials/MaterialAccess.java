package org.yichuang.materials;

import java.util.Optional;
import org.yichuang.identity.Account;
import org.yichuang.kernel.CaseNo;

/// Says who may see a content, and why. Modules that give files a meaning implement it, an
/// application's for its applicant and a case's for its officers; one that knows a ground is
/// enough. Whoever uploaded a content may always see it.
public interface MaterialAccess {

    /// @param address of the content, well-formed
    /// @param through the case in whose file the account comes across it, if it says so
    Optional<Ground> ground(Account account, String address, Optional<CaseNo> through);

    /// Why somebody may see a content.
    sealed interface Ground {

        /// It belongs to the account's own application.
        record Own() implements Ground {}

        /// The account handles a case in whose file it lies; each look is recorded.
        record Handles(CaseNo no) implements Ground {}
    }
}
