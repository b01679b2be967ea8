package org.yichuang.cases.internal;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The commits of this process that have not been relayed yet, so that the relay need not read back
/// what was just written here. The outbox alone says what is to be told: what another process
/// wrote, or this one before it was started again, or so much that it is kept here no longer, is
/// read from the journal.
///
/// What is written can be seen by the relay before whoever wrote it comes to remember it here. That
/// is not kept then: nobody would ask for it again.
final class RecentWrites {

    private final int most;

    /// By their moments, of which this process gives none twice.
    private final Map<Long, List<Change>> commits = new LinkedHashMap<>();
    private int kept;

    /// Moments of commits that were asked for before they were remembered, or are of other
    /// processes; the oldest first.
    private final Set<Long> missed = new LinkedHashSet<>();

    /// @param most how many changes are kept, 0 for none; each takes some five kilobytes
    RecentWrites(int most) {
        this.most = most;
    }

    /// Remembers what is written.
    CommitQueue.Writing remembering(CommitQueue.Writing writing) {
        return changes -> {
            CommitQueue.Written written = writing.write(changes);
            keep(
                    written.moment(),
                    changes.stream()
                            .filter(each -> written.cases().contains(each.no().key()))
                            .toList());
            return written;
        };
    }

    private synchronized void keep(long moment, List<Change> changes) {
        if (missed.remove(moment)) {
            return;
        }
        Iterator<List<Change>> oldest = commits.values().iterator();
        while (kept + changes.size() > most && oldest.hasNext()) {
            kept -= oldest.next().size();
            oldest.remove();
        }
        if (!changes.isEmpty() && changes.size() <= most) {
            commits.put(moment, changes);
            kept += changes.size();
        }
    }

    /// What a commit wrote, which is then forgotten.
    ///
    /// @param cases keys of all its cases, to know it from one of another process
    /// @return empty when it is not known here
    synchronized Optional<List<Change>> take(long moment, List<Long> cases) {
        List<Change> changes = commits.get(moment);
        if (changes == null) {
            miss(moment);
            return Optional.empty();
        }
        if (!keys(changes).equals(new HashSet<>(cases))) {
            return Optional.empty();
        }
        commits.remove(moment);
        kept -= changes.size();
        return Optional.of(changes);
    }

    /// How many changes are kept.
    synchronized int kept() {
        return kept;
    }

    private void miss(long moment) {
        if (missed.size() >= Math.max(1, most)) {
            Iterator<Long> oldest = missed.iterator();
            oldest.next();
            oldest.remove();
        }
        missed.add(moment);
    }

    private static Set<Long> keys(List<Change> changes) {
        Set<Long> keys = HashSet.newHashSet(changes.size());
        changes.forEach(each -> keys.add(each.no().key()));
        return keys;
    }
}
