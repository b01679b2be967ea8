package org.yichuang.clock.web;

import java.util.List;
import org.yichuang.kernel.Checked;
import org.yichuang.kernel.Checked.Invalid;
import org.yichuang.kernel.Checked.Valid;
import org.yichuang.kernel.Problem;
import org.yichuang.kernel.calendar.CalendarText;
import org.yichuang.kernel.calendar.YearCalendar;

/// What an administrator typed for one year.
///
/// @param after the revision that was changed, 0 for none
record YearDraft(int year, String text, int after) {

    /// The year, or what is wrong with the text.
    Checked<YearCalendar> parsed() {
        return switch (CalendarText.parse(text)) {
            case Invalid<List<YearCalendar>>(var problem) -> new Invalid<>(problem);
            case Valid<List<YearCalendar>>(var years) ->
                    years.size() == 1 && years.getFirst().year() == year
                            ? Checked.valid(years.getFirst())
                            : Checked.invalid("clock.editor.otherYear", String.valueOf(year));
        };
    }

    /// The line that a problem is about, empty when it names none.
    String lineOf(Problem problem) {
        return problem.arguments().stream()
                .findFirst()
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .flatMap(number -> text.lines().skip(number - 1L).findFirst())
                .map(String::strip)
                .orElse("");
    }
}
