package org.yichuang.clock;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Checked;
import org.yichuang.kernel.calendar.WorkingDays;

/// When does a limit end? As the page, REST and the command line ask it.
///
/// @param from day 0, the day of receipt or acceptance
public record DueQuestion(LocalDate from, int workingDays) {

    /// The longest limit that is counted out, about eight years.
    public static final int LONGEST = 2000;

    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 12, 31);

    /// Reads day 0, written as 2026-09-24.
    public static Checked<LocalDate> day(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Checked.invalid("clock.due.from.missing");
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            return day.isBefore(FIRST) || day.isAfter(LAST)
                    ? Checked.invalid("clock.due.from.range", FIRST.toString(), LAST.toString())
                    : Checked.valid(day);
        } catch (DateTimeParseException notDate) {
            return Checked.invalid("clock.due.from.malformed", text.strip());
        }
    }

    /// Reads the limit, a whole number of working days.
    public static Checked<Integer> limit(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Checked.invalid("clock.due.limit.missing");
        }
        try {
            int limit = Integer.parseInt(text.strip());
            return limit < 0 || limit > LONGEST
                    ? Checked.invalid("clock.due.limit.range", String.valueOf(LONGEST))
                    : Checked.valid(limit);
        } catch (NumberFormatException notNumber) {
            return Checked.invalid("clock.due.limit.malformed", text.strip());
        }
    }

    /// Counts the limit out.
    public DueDate answer(WorkingDays calendar) {
        return DueDate.of(calendar.explain(from, workingDays, List.of()));
    }
}
