package org.yichuang.intake;

import java.util.Optional;
import java.util.UUID;
import org.yichuang.cases.Answer;
import org.yichuang.identity.Account;
import org.yichuang.kernel.CaseNo;

/// Prepares what was asked for in a notice of correction, and supplies it. Every save is durable
/// before it is acknowledged. Cases of others are as if they did not exist.
public interface Corrections extends Editing {

    /// The correction, while the case waits for it.
    Optional<Correction> find(Account by, CaseNo no);

    /// Supplies: the new files and, when it changed, the form, in one command. The same key gives
    /// the same answer.
    ///
    /// @return empty when there is nothing to supply, or the form does not hold together
    Optional<Answer> supply(Account by, CaseNo no, UUID key);

    /// Whether something was supplied with this key: of what is owed a part may come first, and the
    /// correction stays open for the rest.
    boolean isSupplied(CaseNo no, UUID key);
}
