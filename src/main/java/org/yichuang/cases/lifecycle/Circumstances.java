package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.calendar.Pause;
import org.yichuang.kernel.calendar.WorkingDays;

/// All that a decision depends on besides the state and the command.
///
/// @param now the time of the act, in China
/// @param by who acts
/// @param closes when the region's windows close; what arrives later, or on a day off, counts from
///     the next working day; null where every arrival counts from its own day
public record Circumstances(
        LocalDateTime now,
        Actor by,
        Procedure procedure,
        WorkingDays days,
        @Nullable LocalTime closes) {

    /// Where every arrival counts from its own day.
    public Circumstances(LocalDateTime now, Actor by, Procedure procedure, WorkingDays days) {
        this(now, by, procedure, days, null);
    }

    public LocalDate today() {
        return now.toLocalDate();
    }

    /// The day of receipt of what arrives now.
    LocalDate arrival() {
        if (closes == null) {
            return today();
        }
        LocalDate day = now.toLocalTime().isAfter(closes) ? today().plusDays(1) : today();
        while (!days.isWorkday(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /// The day of receipt of what arrives now, null if that is today.
    @Nullable LocalDate countsFrom() {
        LocalDate arrival = arrival();
        return arrival.equals(today()) ? null : arrival;
    }

    boolean is(Class<? extends Actor> kind) {
        return kind.isInstance(by);
    }

    /// Whether the actor is an officer with this duty; for an authority, or for any when null.
    boolean has(Duty duty, @Nullable String authority) {
        return by instanceof Actor.Officer officer
                && officer.duties().contains(duty)
                && (authority == null || officer.authority().equals(authority));
    }

    /// The last day of a limit that has no open pause.
    LocalDate lastDay(Limit limit, LocalDate from, List<Pause> pauses) {
        return known(limit.lastDay(from, pauses, days), pauses);
    }

    /// The last day of a limit that has no open pause.
    ///
    /// @param begin moment of day 0 from which hours count
    LocalDate lastDay(Limit limit, LocalDate from, LocalDateTime begin, List<Pause> pauses) {
        return known(limit.lastDay(from, begin, pauses, days), pauses);
    }

    private static LocalDate known(@Nullable LocalDate day, List<Pause> pauses) {
        if (day == null) {
            throw new IllegalStateException("the clock is stopped: " + pauses);
        }
        return day;
    }
}
