package org.yichuang.intake;

import java.util.Optional;
import java.util.UUID;
import org.yichuang.cases.Answer;
import org.yichuang.forms.FormValues;
import org.yichuang.identity.Account;
import org.yichuang.kernel.CaseNo;

/// Prepares what was asked for in a notice of correction, and supplies it. Every save is durable
/// before it is acknowledged. Cases of others are as if they did not exist.
public interface Corrections {

    /// The correction, while the case waits for it.
    Optional<Correction> find(Account by, CaseNo no);

    /// Replaces the form's values.
    ///
    /// @param seen revision that the page was made from
    /// @return false when somebody else saved in the meantime; nothing was written then
    boolean save(Account by, CaseNo no, FormValues values, int seen);

    void attach(Account by, CaseNo no, String material, UUID file);

    void detach(Account by, CaseNo no, String material, UUID file);

    void putBack(Account by, CaseNo no, String material, UUID file);

    /// Supplies: the new files and, when it changed, the form, in one command. The same key gives
    /// the same answer.
    ///
    /// @return empty when there is nothing to supply, or the form does not hold together
    Optional<Answer> supply(Account by, CaseNo no, UUID key);
}
