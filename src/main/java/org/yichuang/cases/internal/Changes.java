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

    /// What stays the same for every event of a command.
    record Act(
            Procedure procedure,
            WorkingDays days,
            Enclosure enclosure,
            Actor by,
            UUID key,
            Instant at) {}

    /// The first command of a case.
    static Change beginning(
            CaseNo no, Applicant applicant, String trackingCode, List<Event> events, Act act) {
        return new Changes(no, Optional.empty(), applicant, trackingCode, act).of(events);
    }

    /// A command on a case as it was loaded.
    static Change following(Stored before, List<Event> events, Act act) {
        return new Changes(
                        before.summary().no(),
                        Optional.of(before),
                        before.applicant(),
                        before.trackingCode(),
                        act)
                .of(events);
    }

    private final CaseNo no;
    private final Optional<Stored> before;
    private final Applicant applicant;
    private final String trackingCode;
    private final Act act;

    private Changes(
            CaseNo no, Optional<Stored> before, Applicant applicant, String trackingCode, Act act) {
        this.no = no;
        this.before = before;
        this.applicant = applicant;
        this.trackingCode = trackingCode;
        this.act = act;
    }

    private Change of(List<Event> events) {
        LocalDateTime inChina = LocalDateTime.ofInstant(act.at(), Parameters.CHINA);
        CaseState old = before.map(Stored::state).orElseGet(CaseState.None::new);
        int version = before.map(stored -> stored.summary().version()).orElse(0);
        byte[] hash = before.map(Stored::head).orElseGet(() -> HashChain.start(no.text()));

        CaseState state = old;
        List<HashChain.Row> rows = new ArrayList<>(events.size());
        List<byte[]> hashes = new ArrayList<>(events.size());
        for (Event event : events) {
            state = Lifecycle.apply(state, event, act.by(), inChina);
            HashChain.Row row =
                    new HashChain.Row(
                            no.key(),
                            version + rows.size() + 1,
                            act.at(),
                            act.by().text(),
                            Codec.name(event.getClass()),
                            Codec.EVENT_VERSION,
                            act.key(),
                            Codec.write(event));
            hash = HashChain.next(hash, row);
            rows.add(row);
            hashes.add(hash);
        }
        boolean recounted = events.stream().anyMatch(each -> each instanceof Event.Recounted);
        return change(version, old, (CaseState.Existing) state, events, rows, hashes, recounted);
    }

    /// @param recounted whether the deadlines may have been written under another calendar, so that
    ///     what they were cannot be known from the state
    private Change change(
            int version,
            CaseState old,
            CaseState.Existing state,
            List<Event> events,
            List<HashChain.Row> rows,
            List<byte[]> hashes,
            boolean recounted) {
        Columns oldColumns = before.map(Changes::columns).orElseGet(() -> Columns.of(old));
        Columns columns = Columns.of(state).keeping(oldColumns);

        List<Task> oldTasks = Tasks.of(old, act.procedure());
        List<Task> allTasks = Tasks.of(state, act.procedure());
        boolean shown = columns.card() != oldColumns.card();
        List<Task> tasks =
                allTasks.stream().filter(task -> shown || !oldTasks.contains(task)).toList();
        List<String> goneTasks =
                oldTasks.stream().map(Task::id).filter(id -> !hasId(allTasks, id)).toList();

        List<Deadline> oldDeadlines = Deadlines.of(old, act.procedure(), act.days());
        List<Deadline> allDeadlines = Deadlines.of(state, act.procedure(), act.days());
        List<Deadline> deadlines =
                allDeadlines.stream()
                        .filter(each -> recounted || !oldDeadlines.contains(each))
                        .toList();
        List<String> goneDeadlines =
                oldDeadlines.stream()
                        .map(Deadline::kind)
                        .filter(kind -> !hasKind(allDeadlines, kind))
                        .map(Enum::name)
                        .toList();
        return new Change(
                no,
                version,
                before.map(Stored::moment).orElse(0L),
                state,
                applicant,
                trackingCode,
                columns,
                events,
                rows,
                hashes,
                tasks,
                goneTasks,
                deadlines,
                goneDeadlines,
                recounted
                        || tasks.stream().anyMatch(task -> hasId(oldTasks, task.id()))
                        || deadlines.stream().anyMatch(each -> hasKind(oldDeadlines, each.kind())),
                act.enclosure(),
                act.key(),
                before.map(each -> each.summary().openedAt()).orElse(act.at()),
                act.at());
    }

    private static boolean hasId(List<Task> tasks, String id) {
        return tasks.stream().anyMatch(task -> task.id().equals(id));
    }

    private static boolean hasKind(List<Deadline> deadlines, Deadline.Kind kind) {
        return deadlines.stream().anyMatch(each -> each.kind() == kind);
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
