package org.yichuang.cases.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.kernel.CaseNo;

/// The cases that this process has just written, as they were then, so that the next act need not
/// load them. Nothing may be answered from here alone: another process may have acted since. What
/// is here is good for deciding what to write, as the statement that writes checks the version.
final class RecentCases {

    private final Map<Long, Stored> cases = new ConcurrentHashMap<>();
    private final int most;

    /// @param most how many are kept, 0 for none; each takes some three kilobytes
    RecentCases(int most) {
        this.most = most;
    }

    Optional<Stored> find(CaseNo no) {
        return Optional.ofNullable(cases.get(no.key()))
                .filter(stored -> stored.summary().no().equals(no));
    }

    /// Keeps a case as a change left it. Closed ones are let go: nothing more happens to them.
    ///
    /// @param before as it was before the change, empty when the change begins the case
    void keep(Change change, Optional<Stored> before, long moment) {
        if (most == 0) {
            return;
        }
        if (change.state() instanceof CaseState.Closed) {
            forget(change.no());
            return;
        }
        if (cases.size() >= most) {
            cases.clear();
        }
        cases.put(change.no().key(), Stored.after(change, before, moment));
    }

    void forget(CaseNo no) {
        cases.remove(no.key());
    }
}
