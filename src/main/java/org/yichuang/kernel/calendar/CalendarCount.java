package org.yichuang.kernel.calendar;

import java.time.LocalDate;
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
            next();
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

    /// Goes on by a day.
    private void next() {
        LocalDate date = last.plusDays(1);
        Pause pause = covering(date);
        if (pause != null && pause.to() == null) {
            open = pause;
            return;
        }
        last = date;
        if (pause == null) {
            used++;
            days.add(new CountedDay(date, true, used, Reason.COUNTED, null));
        } else {
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
