package org.yichuang.kernel.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Counts a limit in hours: by the clock, day and night, from the moment at which it begins (Civil
/// Code, art. 201), leaving out the time of pauses.
public final class HourCount {

    private final LocalDateTime begin;
    private final int hours;
    private final List<Pause> pauses;

    private HourCount(LocalDateTime begin, int hours, List<Pause> pauses) {
        if (hours < 0) {
            throw new IllegalArgumentException("expected a limit of 0 or more, but got " + hours);
        }
        this.begin = begin;
        this.hours = hours;
        this.pauses = pauses.stream().sorted(Comparator.comparing(Pause::begins)).toList();
    }

    /// The moment at which a limit ends.
    ///
    /// @param pauses in any order; they may overlap and may lie outside the limit
    /// @return null when an open pause begins before it ends
    /// @throws IllegalArgumentException when the limit is negative
    public static @Nullable LocalDateTime end(LocalDateTime begin, int hours, List<Pause> pauses) {
        return new HourCount(begin, hours, pauses).end();
    }

    /// A limit counted out day by day: how many hours are used when each day is over.
    ///
    /// @param today through which the days of an open pause are listed
    /// @throws IllegalArgumentException when the limit is negative
    public static Count explain(
            LocalDateTime begin, int hours, List<Pause> pauses, LocalDate today) {
        return new HourCount(begin, hours, pauses).explain(today);
    }

    /// How many whole hours of a limit are used at a moment.
    ///
    /// @throws IllegalArgumentException when the limit is negative
    public static int used(
            LocalDateTime begin, int hours, List<Pause> pauses, LocalDateTime until) {
        return new HourCount(begin, hours, pauses).used(until);
    }

    private @Nullable LocalDateTime end() {
        LocalDateTime moment = begin;
        Duration left = Duration.ofHours(hours);
        for (Pause pause : pauses) {
            Duration before = time(moment, pause.begins());
            if (left.compareTo(before) <= 0) {
                break;
            }
            left = left.minus(before);
            LocalDateTime ends = pause.ends();
            if (ends == null) {
                return null;
            }
            moment = later(moment, ends);
        }
        return moment.plus(left);
    }

    private Count explain(LocalDate today) {
        LocalDateTime end = end();
        LocalDate first = begin.toLocalDate();
        LocalDate last = end == null ? later(beginningOfOpenPause(), today) : end.toLocalDate();
        List<CountedDay> days = new ArrayList<>();
        int before = -1;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            LocalDateTime midnight = day.plusDays(1).atStartOfDay();
            int used = used(end == null || midnight.isBefore(end) ? midnight : end);
            days.add(day(day, day.equals(first), used, before == used));
            before = used;
        }
        return new Count(
                first, hours, end == null ? null : end.toLocalDate(), false, List.copyOf(days));
    }

    private CountedDay day(LocalDate day, boolean first, int used, boolean idle) {
        Pause pause = pauses.stream().filter(each -> each.covers(day)).findFirst().orElse(null);
        boolean paused = pause != null && (idle || first && used == 0);
        if (pause != null && paused) {
            return first
                    ? new CountedDay(day, false, 0, Reason.START, null)
                    : new CountedDay(day, false, 0, Reason.PAUSED, pause.reason());
        }
        return new CountedDay(day, true, used, first ? Reason.START : Reason.COUNTED, null);
    }

    private int used(LocalDateTime until) {
        Duration used = Duration.ZERO;
        LocalDateTime moment = begin;
        for (Pause pause : pauses) {
            used = used.plus(time(moment, earlier(pause.begins(), until)));
            LocalDateTime ends = pause.ends();
            moment = later(moment, Objects.requireNonNullElse(ends, until));
        }
        return (int) Math.min(hours, used.plus(time(moment, until)).toHours());
    }

    private LocalDate beginningOfOpenPause() {
        return pauses.stream()
                .filter(pause -> pause.ends() == null)
                .findFirst()
                .map(Pause::from)
                .orElseThrow();
    }

    /// Nothing when the second comes first.
    private static Duration time(LocalDateTime from, LocalDateTime to) {
        return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
