package org.yichuang.cases.internal;

import org.jspecify.annotations.Nullable;
import org.yichuang.cases.Applicant;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.lifecycle.CaseState;

/// A case as the command handler loads it.
///
/// @param head hash of the last journal row
/// @param repeated number of the first event that the present command's key caused earlier, null if
///     the key is new
record Stored(
        CaseSummary summary,
        CaseState state,
        byte[] head,
        String trackingCode,
        @Nullable Integer repeated) {

    Applicant applicant() {
        return summary.applicant();
    }
}
