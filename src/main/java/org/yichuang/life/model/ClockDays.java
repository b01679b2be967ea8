package org.yichuang.life.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.calendar.Pause;
import org.yichuang.life.model.CaseClock.CountedDay;
import org.yichuang.life.model.CaseClock.Part;
import org.yichuang.life.model.CaseClock.State;

/// Goes through the days of a clock, one by one, and says of each what the clock did and whether it
/// counts. The day from which a limit runs is day 0.
final class ClockDays {

    private final LocalDateTime started;
    private final LocalDate day0;
    private final @Nullable LocalDateTime stopped;
    private final LocalDateTime now;
    private final List<Pause> pauses;
    private final Function<LocalDate, LocalDateTime> endOfPromise;
    private final Predicate<LocalDate> counts;
    private final boolean byTheHour;

    private final List<Part> parts = new ArrayList<>();
    private final List<CountedDay> days = new ArrayList<>();
    private int used;

    /// @param endOfPromise when the promise that was in force on a day ends
    /// @param pauses by their beginning
    /// @param counts whether a day can count at all
    /// @param byTheHour whether hours count, and no day
    ClockDays(
            LocalDateTime started,
            LocalDate day0,
            @Nullable LocalDateTime stopped,
            LocalDateTime now,
            List<Pause> pauses,
            Function<LocalDate, LocalDateTime> endOfPromise,
            Predicate<LocalDate> counts,
            boolean byTheHour) {
        this.started = started;
        this.day0 = day0;
        this.stopped = stopped;
        this.now = now;
        this.pauses = List.copyOf(pauses);
        this.endOfPromise = endOfPromise;
        this.counts = counts;
        this.byTheHour = byTheHour;
    }

    void countTo(LocalDate last) {
        for (LocalDate day = day0; !day.isAfter(last); day = day.plusDays(1)) {
            day(day);
        }
    }

    private void day(LocalDate day) {
        if (byTheHour) {
            hours(day);
            return;
        }
        Optional<Pause> pause = pauses.stream().filter(each -> each.covers(day)).findFirst();
        LocalDateTime begin = day.atStartOfDay();
        LocalDateTime end = day.plusDays(1).atStartOfDay();
        LocalDateTime late = endOfPromise.apply(day);
        if (pause.isPresent()) {
            stretch(begin, end, State.PAUSED, pause.get().reason());
            return;
        }
        running(begin, end, late);
        if (day.isAfter(day0) && counts.test(day)) {
            boolean ahead = stopped == null && day.isAfter(now.toLocalDate());
            days.add(new CountedDay(day, days.size() + 1, !late.isAfter(begin), ahead));
            used += ahead ? 0 : 1;
        }
    }

    /// Hours run and stand still within a day.
    private void hours(LocalDate day) {
        LocalDateTime moment = day.atStartOfDay();
        LocalDateTime end = day.plusDays(1).atStartOfDay();
        LocalDateTime late = endOfPromise.apply(day);
        for (Pause pause : pauses) {
            LocalDateTime from = later(moment, pause.begins());
            LocalDateTime to = pause.ends() == null ? end : earlier(end, pause.ends());
            if (from.isBefore(to)) {
                running(moment, from, late);
                stretch(from, to, State.PAUSED, pause.reason());
                moment = to;
            }
        }
        running(moment, end, late);
    }

    private void running(LocalDateTime begin, LocalDateTime end, LocalDateTime late) {
        stretch(begin, earlier(end, late), State.RUNNING, "");
        stretch(later(begin, late), end, State.LATE, "");
    }

    private void stretch(LocalDateTime begin, LocalDateTime end, State state, String procedure) {
        LocalDateTime from = later(begin, started);
        if (!begin.isBefore(end)) {
            return;
        }
        if (stopped != null) {
            add(state, procedure, from, earlier(end, stopped), false);
        } else {
            add(state, procedure, from, earlier(end, now), false);
            add(state, procedure, later(from, now), end, true);
        }
    }

    private void add(
            State state, String procedure, LocalDateTime from, LocalDateTime to, boolean ahead) {
        if (to.isBefore(from) || (to.equals(from) && !parts.isEmpty())) {
            return;
        }
        Part part = new Part(state, procedure, from, to, ahead);
        if (!parts.isEmpty() && part.continues(parts.getLast())) {
            Part before = parts.removeLast();
            parts.add(new Part(state, procedure, before.from(), to, ahead));
        } else {
            parts.add(part);
        }
    }

    List<Part> parts() {
        return parts;
    }

    List<CountedDay> days() {
        return days;
    }

    int used() {
        return used;
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }
}
