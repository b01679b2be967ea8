package org.yichuang.cases.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yichuang.cases.Applicant;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Deadline;
import org.yichuang.cases.lifecycle.Deadlines;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.cases.lifecycle.Task;
import org.yichuang.cases.lifecycle.Tasks;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.calendar.WorkingDays;

/// Works out what the events of a command change: the state, the chain, the tasks and deadlines
/// that come and go.
final class Changes {

    private Changes() {}

    static Change of(
            CaseNo no,
            Optional<Stored> before,
            Applicant applicant,
            List<Event> events,
            Procedure procedure,
            WorkingDays days,
            Enclosure enclosure,
            Actor by,
            UUID key,
            Instant at) {
        LocalDateTime inChina = LocalDateTime.ofInstant(at, Parameters.CHINA);
        CaseState old = before.map(Stored::state).orElseGet(CaseState.None::new);
        int version = before.map(stored -> stored.summary().version()).orElse(0);
        byte[] hash = before.map(Stored::head).orElseGet(() -> HashChain.start(no.text()));

        CaseState state = old;
        List<HashChain.Row> rows = new ArrayList<>(events.size());
        List<byte[]> hashes = new ArrayList<>(events.size());
        for (Event event : events) {
            state = Lifecycle.apply(state, event, by, inChina);
            HashChain.Row row =
                    new HashChain.Row(
                            no.key(),
                            version + rows.size() + 1,
                            at,
                            by.text(),
                            Codec.name(event.getClass()),
                            Codec.EVENT_VERSION,
                            key,
                            Codec.write(event));
            hash = HashChain.next(hash, row);
            rows.add(row);
            hashes.add(hash);
        }
        return change(
                no,
                version,
                old,
                (CaseState.Existing) state,
                applicant,
                procedure,
                days,
                rows,
                hashes,
                enclosure,
                key,
                at,
                before);
    }

    private static Change change(
            CaseNo no,
            int version,
            CaseState old,
            CaseState.Existing state,
            Applicant applicant,
            Procedure procedure,
            WorkingDays days,
            List<HashChain.Row> rows,
            List<byte[]> hashes,
            Enclosure enclosure,
            UUID key,
            Instant at,
            Optional<Stored> before) {
        Columns oldColumns = before.map(Changes::columns).orElseGet(() -> Columns.of(old));
        Columns columns = Columns.of(state).keeping(oldColumns);

        List<Task> oldTasks = Tasks.of(old, procedure);
        List<Task> allTasks = Tasks.of(state, procedure);
        boolean shown = columns.card() != oldColumns.card();
        List<Task> tasks =
                allTasks.stream().filter(task -> shown || !oldTasks.contains(task)).toList();
        List<String> goneTasks =
                oldTasks.stream()
                        .map(Task::id)
                        .filter(id -> allTasks.stream().noneMatch(task -> task.id().equals(id)))
                        .toList();

        List<Deadline> oldDeadlines = Deadlines.of(old, procedure, days);
        List<Deadline> allDeadlines = Deadlines.of(state, procedure, days);
        List<Deadline> deadlines =
                allDeadlines.stream().filter(each -> !oldDeadlines.contains(each)).toList();
        List<String> goneDeadlines =
                oldDeadlines.stream()
                        .map(Deadline::kind)
                        .filter(kind -> allDeadlines.stream().noneMatch(d -> d.kind() == kind))
                        .map(Enum::name)
                        .toList();
        return new Change(
                no,
                version,
                state,
                applicant,
                columns,
                rows,
                hashes,
                tasks,
                goneTasks,
                deadlines,
                goneDeadlines,
                enclosure,
                key,
                at);
    }

    private static Columns columns(Stored stored) {
        var summary = stored.summary();
        return new Columns(
                summary.receivedAt() == null
                        ? null
                        : LocalDateTime.ofInstant(summary.receivedAt(), Parameters.CHINA),
                summary.acceptedOn(),
                summary.promisedDue(),
                summary.statutoryDue(),
                summary.closedOn(),
                summary.ending(),
                summary.card());
    }
}
