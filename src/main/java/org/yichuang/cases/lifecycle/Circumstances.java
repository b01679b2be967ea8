package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.calendar.Pause;
import org.yichuang.kernel.calendar.WorkingDays;

/// All that a decision depends on besides the state and the command.
///
/// @param now the time of the act, in China
/// @param by who acts
public record Circumstances(LocalDateTime now, Actor by, Procedure procedure, WorkingDays days) {

    public LocalDate today() {
        return now.toLocalDate();
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
        LocalDate day = limit.lastDay(from, pauses, days);
        if (day == null) {
            throw new IllegalStateException("the clock is stopped: " + pauses);
        }
        return day;
    }
}
