package org.yichuang.cases.internal;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yichuang.cases.Applicant;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.lifecycle.CaseState;

/// A case as the command handler loads it.
///
/// @param head hash of the last journal row
/// @param keys of all commands that brought the case here, to know one that is repeated
/// @param moment when it was written last, in the order in which the outbox is told
/// @param lastAt the time of its last event
record Stored(
        CaseSummary summary,
        CaseState state,
        byte[] head,
        String trackingCode,
        Set<UUID> keys,
        long moment,
        Instant lastAt) {

    /// A case as a change leaves it.
    ///
    /// @param before as it was before the change, empty when the change begins the case
    static Stored after(Change change, Optional<Stored> before, long moment) {
        Set<UUID> keys = new HashSet<>(before.map(Stored::keys).orElse(Set.of()));
        keys.add(change.key());
        return new Stored(
                change.summary(),
                change.state(),
                change.head(),
                change.trackingCode(),
                keys,
                moment,
                change.at());
    }

    Applicant applicant() {
        return summary.applicant();
    }
}
