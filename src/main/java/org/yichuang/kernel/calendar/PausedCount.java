package org.yichuang.kernel.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Counts a limit from a day on, leaving out what the calendar and the pauses leave out.
///
/// @param pauses by their beginning; they may overlap and may lie outside the limit
record PausedCount(WorkingDays calendar, LocalDate from, int limit, List<Pause> pauses) {

    PausedCount {
        pauses = pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
    }

    /// The last day of the limit, found without walking over the days.
    @Nullable LocalDate due() {
        if (limit == 0) {
            return from;
        }
        WorkdayRanks ranks = calendar.ranks();
        long reached = ranks.rank(from.toEpochDay());
        long left = limit;
        for (Pause pause : pauses) {
            long before = ranks.rank(pause.from().toEpochDay() - 1);
            if (before - reached >= left) {
                break;
            }
            LocalDate to = pause.to();
            if (to == null) {
                return null;
            }
            left -= Math.max(0, before - reached);
            reached = Math.max(reached, ranks.rank(to.toEpochDay()));
        }
        return LocalDate.ofEpochDay(ranks.day(reached + left));
    }

    /// Every day with its reason; where the end is not known, through the day on which the open
    /// pause begins or through `today`, whichever is later.
    Count explain(LocalDate today) {
        LocalDate due = due();
        LocalDate last = due != null ? due : later(from, later(beginningOfOpenPause(), today));
        List<CountedDay> days = new ArrayList<>();
        days.add(new CountedDay(from, false, 0, Reason.START, null));
        int number = 0;
        for (LocalDate date = from.plusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
            Day day = calendar.day(date);
            Pause pause = day.counts() ? covering(date) : null;
            if (day.counts() && pause == null) {
                number++;
            }
            days.add(counted(day, pause, number));
        }
        return new Count(from, limit, due, calendar.provisional(from, last), days);
    }

    private static CountedDay counted(Day day, @Nullable Pause pause, int number) {
        LocalDate date = day.date();
        if (pause != null) {
            return new CountedDay(date, false, 0, Reason.PAUSED, pause.reason());
        }
        return switch (day.kind()) {
            case WORKDAY -> new CountedDay(date, true, number, Reason.COUNTED, null);
            case MAKE_UP -> new CountedDay(date, true, number, Reason.MAKE_UP, day.name());
            case WEEKEND -> new CountedDay(date, false, 0, Reason.WEEKEND, null);
            case HOLIDAY -> new CountedDay(date, false, 0, Reason.HOLIDAY, day.name());
        };
    }

    private @Nullable Pause covering(LocalDate date) {
        for (Pause pause : pauses) {
            if (pause.covers(date)) {
                return pause;
            }
        }
        return null;
    }

    private LocalDate beginningOfOpenPause() {
        return pauses.stream().filter(pause -> pause.to() == null).findFirst().orElseThrow().from();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
