package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yichuang.cases.lifecycle.RunningTime.Counted;
import org.yichuang.kernel.calendar.WorkingDays;

/// Counts out, day by day, the limits that have ended in the life of a case: what was used of each,
/// and what ended it.
public final class EndedLimits {

    private final Procedure procedure;
    private final WorkingDays days;
    private final Map<String, LocalDateTime> began = new LinkedHashMap<>();
    private Set<String> running = Set.of();
    private final List<Ended> ended = new ArrayList<>();

    private EndedLimits(Procedure procedure, WorkingDays days) {
        this.procedure = procedure;
        this.days = days;
    }

    /// A row of the journal.
    ///
    /// @param at local time in China
    public record Happened(Event event, Actor by, LocalDateTime at) {}

    /// A limit that has ended.
    ///
    /// @param counted as the calendar in force counts it, with the pauses until its end
    /// @param on the day on which it ended
    /// @param by what ended it
    public record Ended(Counted counted, LocalDate on, Event by) {}

    /// The limits that have ended, in the order in which they did. One that began and ended in one
    /// moment, as in an approval in an instant, is left out.
    ///
    /// @param journal of the case, from its first row
    public static List<Ended> of(List<Happened> journal, Procedure procedure, WorkingDays days) {
        EndedLimits limits = new EndedLimits(procedure, days);
        CaseState state = new CaseState.None();
        for (Happened each : journal) {
            CaseState next = Lifecycle.apply(state, each.event(), each.by(), each.at());
            limits.between(state, next, each);
            state = next;
        }
        return List.copyOf(limits.ended);
    }

    private void between(CaseState before, CaseState after, Happened what) {
        Set<String> next = running(after, what.at()).keySet();
        if (!next.containsAll(running)) {
            running(before, what.at())
                    .forEach(
                            (key, counted) -> {
                                if (!next.contains(key)) {
                                    end(key, counted, what);
                                }
                            });
        }
        running = next;
        running.forEach(key -> began.putIfAbsent(key, what.at()));
    }

    private void end(String key, Counted counted, Happened what) {
        if (!what.at().equals(began.remove(key))) {
            ended.add(new Ended(counted, what.at().toLocalDate(), what.event()));
        }
    }

    /// A promise that was broken and the time to bring it late after that are two limits.
    private static String key(Counted each) {
        String key = each.kind() + each.step();
        return each.kind() == Dues.Kind.OWED ? key + each.count().from() : key;
    }

    private Map<String, Counted> running(CaseState state, LocalDateTime at) {
        Map<String, Counted> running = new LinkedHashMap<>();
        RunningTime.of(state, procedure, days, at).forEach(each -> running.put(key(each), each));
        return running;
    }
}
