package org.yichuang.cases.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.yichuang.cases.Applicant;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.JournalListener.Heard;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Deadline;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.cases.lifecycle.Task;
import org.yichuang.kernel.CaseNo;

/// Everything that one command writes: all of it, or nothing.
///
/// @param expected the version the case must still have; 0 for a new case
/// @param lastMoment when the case was written last, which must still be so; 0 for a new case
/// @param trackingCode what the applicant finds the case by, drawn when it begins
/// @param events what happened, in order; `rows` are its journal rows, and `hashes` theirs
/// @param openedAt when the case began
/// @param tasks open tasks after the command that are new or have changed; `goneTasks` are those to
///     be removed
/// @param again whether some of the tasks or deadlines were open before, with other contents
/// @param columns what the lists show, after the command
record Change(
        CaseNo no,
        int expected,
        long lastMoment,
        CaseState.Existing state,
        Applicant applicant,
        String trackingCode,
        Columns columns,
        List<Event> events,
        List<HashChain.Row> rows,
        List<byte[]> hashes,
        List<Task> tasks,
        List<String> goneTasks,
        List<Deadline> deadlines,
        List<String> goneDeadlines,
        boolean again,
        Enclosure enclosure,
        UUID key,
        Instant openedAt,
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

    /// What lists show of the case after the command.
    CaseSummary summary() {
        return new CaseSummary(
                no,
                no.region(),
                state.filing().item(),
                state.filing().version(),
                version(),
                Lifecycle.stageName(state),
                applicant,
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
    }

    /// The events as listeners are told of them.
    List<Heard> heard() {
        CaseSummary file = summary();
        List<Heard> heard = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            HashChain.Row row = rows.get(i);
            heard.add(
                    new Heard(
                            new JournalEntry(
                                    no,
                                    row.seq(),
                                    row.at(),
                                    Codec.actor(row.actor()),
                                    row.type(),
                                    row.command(),
                                    events.get(i),
                                    row.payload(),
                                    HexFormat.of().formatHex(hashes.get(i))),
                            file,
                            state.filing().window()));
        }
        return heard;
    }
}
