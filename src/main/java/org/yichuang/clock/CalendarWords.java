package org.yichuang.clock;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Problem;
import org.yichuang.kernel.calendar.CountedDay;
import org.yichuang.pages.Texts;

/// Says days and their reasons in the reader's language.
public record CalendarWords(Texts texts, Locale locale) {

    private static final String BETWEEN_HOLIDAYS = "、";

    /// Why the day counts or does not, such as "国庆节放假".
    public String reason(CountedDay day) {
        return text("clock.reason." + day.reason(), holiday(day.name()));
    }

    /// A holiday's name; one that the notice has and this version does not know stays Chinese.
    public String holiday(@Nullable String name) {
        return named("clock.holiday.", name);
    }

    /// The same in as few letters as fit on a day of a calendar.
    public String shortHoliday(@Nullable String name) {
        return named("clock.holiday.short.", name);
    }

    /// What is wrong and how to put it right.
    public String problem(Problem problem) {
        return text(problem.key(), problem.arguments().toArray());
    }

    /// A text by its key.
    public String text(String key, Object... arguments) {
        return texts.text(locale, key, arguments);
    }

    private String named(String prefix, @Nullable String name) {
        if (name == null) {
            return "";
        }
        return Arrays.stream(name.split(BETWEEN_HOLIDAYS, -1))
                .map(each -> texts.has(locale, prefix + each) ? text(prefix + each) : each)
                .collect(Collectors.joining(text("clock.holiday.between")));
    }
}
