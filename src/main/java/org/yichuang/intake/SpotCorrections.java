package org.yichuang.intake;

import java.util.Optional;
import java.util.UUID;
import org.yichuang.cases.Answer;
import org.yichuang.identity.Account;
import org.yichuang.kernel.CaseNo;

/// Puts an application right at the window while its applicant is there. Every save is durable
/// before it is acknowledged; nothing counts before it is recorded. Cases of other windows, and
/// those that are answered, are as if they did not exist.
public interface SpotCorrections extends Editing {

    /// What is being put right, while the application waits for its answer.
    Optional<SpotCorrection> find(Account clerk, CaseNo no);

    /// Files the changed form and the new files in place of the old ones, in one command. The same
    /// key gives the same answer.
    ///
    /// @param wrong what was wrong, in words
    /// @param version of the case that the clerk had before their eyes
    /// @return empty when the form does not hold together
    Optional<Answer> record(Account clerk, CaseNo no, String wrong, int version, UUID key);

    /// Forgets what was changed but not recorded.
    void discard(Account clerk, CaseNo no);
}
