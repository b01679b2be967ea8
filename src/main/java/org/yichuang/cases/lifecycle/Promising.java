package org.yichuang.cases.lifecycle;

import java.util.Set;

/// What may be asked for where a promise of the applicant stands in for a material (容缺受理) or for
/// the review (告知承诺).
public sealed interface Promising extends Command {

    /// Accepts although materials that may follow are not there, because the applicant promised to
    /// bring them.
    ///
    /// @param seen materials that the clerk has before them on paper
    /// @param promise identifier of the signed promise
    record AcceptOwing(Set<String> seen, String promise) implements Promising {
        public AcceptOwing {
            seen = Set.copyOf(seen);
        }
    }

    /// Brings what was promised.
    record SupplyOwed(Set<String> provided) implements Promising {
        public SupplyOwed {
            provided = Set.copyOf(provided);
        }
    }

    /// Gives more time to bring what was promised, once.
    record ExtendPromise(String reason) implements Promising {}

    /// Reminds the applicant of what they promised.
    record RemindOwed() implements Promising {}

    /// What was promised did not come in time.
    record Default() implements Promising {}

    /// Records whether what was promised in place of the review was found to be so (核查).
    ///
    /// @param kept whether the commitment was kept
    record Verify(boolean kept, String text) implements Promising {}

    /// Nobody verified a commitment in time.
    record NoteUnverified() implements Promising {}

    /// Records that a breach was put right as ordered.
    record ConfirmCorrected(String text) implements Promising {}

    /// Takes a breach off the record after the credit was repaired (信用修复).
    record RepairCredit(String text) implements Promising {}
}
