package org.yichuang.cases.internal;

import java.util.List;
import org.yichuang.cases.lifecycle.Deadline;
import org.yichuang.cases.lifecycle.Task;

/// What is to be written so that a case is what its journal says.
///
/// @param tasks that are missing or differ; `goneTasks` are those that must not be there
record Mend(
        StoredCase stored,
        Rebuilt journal,
        List<Task> tasks,
        List<String> goneTasks,
        List<Deadline> deadlines,
        List<String> goneDeadlines) {

    long caseKey() {
        return stored.head().caseId();
    }

    int slot() {
        return journal.no().slot();
    }
}
