package org.yichuang.kernel.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Counts a limit by the calendar, in which every day counts that no pause covers.
final class CalendarCount {

    private final WorkingDays calendar;
    private final LocalDate from;
    private final int limit;
    private final List<Pause> pauses;
    private final List<CountedDay> days = new ArrayList<>();
    private LocalDate last;
    private int used;
    private int paused;
    private @Nullable Pause open;

    /// @param pauses in any order
    CalendarCount(WorkingDays calendar, LocalDate from, int limit, List<Pause> pauses) {
        this.calendar = calendar;
        this.from = from;
        this.limit = limit;
        this.pauses = List.copyOf(pauses);
        this.last = from;
    }

    /// In calendar days.
    ///
    /// @param toWorkday whether they end on a working day
    /// @param today through which the days of an open pause are listed
    Count days(boolean toWorkday, LocalDate today) {
        days.add(new CountedDay(from, false, 0, Reason.START, null));
        while (used < limit && open == null) {
            next(1);
        }
        if (open != null) {
            return unknown(today);
        }
        while (toWorkday && limit > 0 && (!calendar.isWorkday(last) || wasPaused(last))) {
            last = last.plusDays(1);
            days.add(new CountedDay(last, false, 0, Reason.POSTPONED, null));
        }
        return new Count(from, limit, last, toWorkday && calendar.provisional(from, last), days);
    }

    /// In hours by the clock.
    ///
    /// @param begin the moment from which they count, on day 0
    Count hours(LocalDateTime begin, LocalDate today) {
        Pause first = covering(from);
        LocalDateTime midnight = from.plusDays(1).atStartOfDay();
        used = first == null ? hours(Duration.between(begin, midnight)) : 0;
        paused = first == null ? 0 : 1;
        days.add(new CountedDay(from, first == null, used, Reason.START, null));
        while (open == null && last.isBefore(end(begin))) {
            next(hours(Duration.ofDays(1)));
        }
        return open != null ? unknown(today) : new Count(from, limit, last, false, days);
    }

    private LocalDate end(LocalDateTime begin) {
        return begin.plusHours(limit).plusDays(paused).toLocalDate();
    }

    private int hours(Duration duration) {
        return (int) Math.min(limit, duration.toHours());
    }

    /// Goes on by a day.
    ///
    /// @param more how much of the limit it takes, unless it is paused
    private void next(int more) {
        LocalDate date = last.plusDays(1);
        Pause pause = covering(date);
        if (pause != null && pause.to() == null) {
            open = pause;
            return;
        }
        last = date;
        if (pause == null) {
            used = Math.min(limit, used + more);
            days.add(new CountedDay(date, true, used, Reason.COUNTED, null));
        } else {
            paused++;
            days.add(new CountedDay(date, false, 0, Reason.PAUSED, pause.reason()));
        }
    }

    private boolean wasPaused(LocalDate date) {
        return pauses.stream().anyMatch(pause -> pause.to() != null && pause.covers(date));
    }

    private Count unknown(LocalDate today) {
        Pause pause = open;
        LocalDate date = last.plusDays(1);
        do {
            days.add(
                    new CountedDay(
                            date, false, 0, Reason.PAUSED, pause == null ? null : pause.reason()));
            date = date.plusDays(1);
        } while (!date.isAfter(today));
        return new Count(from, limit, null, false, days);
    }

    private @Nullable Pause covering(LocalDate date) {
        return pauses.stream().filter(pause -> pause.covers(date)).findFirst().orElse(null);
    }
}
