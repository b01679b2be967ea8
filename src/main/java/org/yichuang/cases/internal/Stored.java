package org.yichuang.cases.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.Applicant;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.cases.lifecycle.Lifecycle;

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

    /// A case as a change leaves it.
    static Stored after(Change change, String trackingCode, Instant openedAt) {
        Columns columns = change.columns();
        Filing filing = change.state().filing();
        CaseSummary summary =
                new CaseSummary(
                        change.no(),
                        change.no().region(),
                        filing.item(),
                        filing.version(),
                        change.version(),
                        Lifecycle.stageName(change.state()),
                        change.applicant(),
                        openedAt,
                        columns.receivedAt() == null
                                ? null
                                : columns.receivedAt().atZone(Parameters.CHINA).toInstant(),
                        columns.acceptedOn(),
                        columns.promisedDue(),
                        columns.statutoryDue(),
                        columns.closedOn(),
                        columns.ending(),
                        columns.card());
        return new Stored(summary, change.state(), change.head(), trackingCode, null);
    }

    Applicant applicant() {
        return summary.applicant();
    }
}
