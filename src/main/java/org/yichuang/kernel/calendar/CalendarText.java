package org.yichuang.kernel.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Checked;
import org.yichuang.kernel.Problem;

/// The text in which days off and make-up workdays are kept and edited; the head of
/// `calendar/state-council.txt` explains it.
public final class CalendarText {

    static final String YEAR = "year";
    static final String OFF = "off";
    static final String WORK = "work";
    static final String SPAN = "..";
    private static final String COMMENT = "#";

    private CalendarText() {}

    /// Reads one or more years. Of several problems the first is reported, with the number of its
    /// line.
    public static Checked<List<YearCalendar>> parse(String text) {
        CalendarReader reader = new CalendarReader();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String content = line.strip();
            boolean says = !content.isEmpty() && !content.startsWith(COMMENT);
            @Nullable Problem problem = says ? reader.read(number, content) : null;
            if (problem != null) {
                return new Checked.Invalid<>(problem);
            }
        }
        List<YearCalendar> years = reader.years();
        return years.isEmpty() ? Checked.invalid("kernel.calendar.missing") : Checked.valid(years);
    }

    /// Writes a year so that [#parse] reads the same again.
    public static String format(YearCalendar year) {
        Map<String, StringJoiner> lines = new LinkedHashMap<>();
        write(year.off(), OFF, lines);
        write(year.work(), WORK, lines);
        StringJoiner text = new StringJoiner("\n", "", "\n");
        text.add((YEAR + " " + year.year() + " " + year.notice()).strip());
        lines.values().forEach(line -> text.add(line.toString()));
        return text.toString();
    }

    private static void write(
            Map<LocalDate, String> dates, String keyword, Map<String, StringJoiner> lines) {
        Map<String, List<LocalDate>> byName = new LinkedHashMap<>();
        dates.forEach(
                (date, name) -> byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(date));
        byName.forEach(
                (name, days) -> {
                    StringJoiner line =
                            lines.computeIfAbsent(name, _ -> new StringJoiner(" ").add(name));
                    line.add(keyword);
                    spans(days).forEach(line::add);
                });
    }

    private static List<String> spans(List<LocalDate> days) {
        List<String> spans = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= days.size(); i++) {
            if (i == days.size() || !days.get(i).equals(days.get(i - 1).plusDays(1))) {
                LocalDate first = days.get(start);
                LocalDate last = days.get(i - 1);
                spans.add(first.equals(last) ? first.toString() : first + SPAN + last);
                start = i;
            }
        }
        return spans;
    }
}
