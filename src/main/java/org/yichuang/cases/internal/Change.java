package org.yichuang.cases.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yichuang.cases.Applicant;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Deadline;
import org.yichuang.cases.lifecycle.Task;
import org.yichuang.kernel.CaseNo;

/// Everything that one command writes: all of it, or nothing.
///
/// @param expected the version the case must still have; 0 for a new case
/// @param lastMoment when the case was written last, which must still be so; 0 for a new case
/// @param trackingCode what the applicant finds the case by, drawn when it begins
/// @param rows the new journal rows, in order, and their hashes
/// @param tasks open tasks after the command; `goneTasks` are those to be removed
/// @param columns what the lists show, after the command
record Change(
        CaseNo no,
        int expected,
        long lastMoment,
        CaseState.Existing state,
        Applicant applicant,
        String trackingCode,
        Columns columns,
        List<HashChain.Row> rows,
        List<byte[]> hashes,
        List<Task> tasks,
        List<String> goneTasks,
        List<Deadline> deadlines,
        List<String> goneDeadlines,
        Enclosure enclosure,
        UUID key,
        Instant at) {

    boolean begins() {
        return expected == 0;
    }

    boolean setsDeadlines() {
        return !deadlines.isEmpty() || !goneDeadlines.isEmpty();
    }

    boolean encloses() {
        return enclosure.form() != null || !enclosure.materials().isEmpty();
    }

    byte[] head() {
        return hashes.getLast();
    }

    int version() {
        return rows.getLast().seq();
    }
}
