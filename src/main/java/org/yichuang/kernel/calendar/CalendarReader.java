package org.yichuang.kernel.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Problem;

/// Reads the lines of a [CalendarText] one after the other. A problem names its line.
final class CalendarReader {

    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");
    private static final int LONGEST_SPAN = 31;

    private final Map<Integer, Block> blocks = new TreeMap<>();
    private @Nullable Block current;

    private record Block(
            int year, String notice, Map<LocalDate, String> off, Map<LocalDate, String> work) {}

    /// Takes in a line that is neither blank nor a comment.
    ///
    /// @return what is wrong with it, or null
    @Nullable Problem read(int line, String content) {
        List<String> words = List.of(content.split("\\s+"));
        if (words.getFirst().equals(CalendarText.YEAR)) {
            return begin(line, words);
        }
        return current == null
                ? Problem.of("kernel.calendar.no-year", line)
                : holiday(line, words, current);
    }

    List<YearCalendar> years() {
        return blocks.values().stream()
                .map(each -> new YearCalendar(each.year, each.notice, each.off, each.work))
                .toList();
    }

    private @Nullable Problem begin(int line, List<String> words) {
        if (words.size() < 2 || !FOUR_DIGITS.matcher(words.get(1)).matches()) {
            return Problem.of("kernel.calendar.year", line);
        }
        int year = Integer.parseInt(words.get(1));
        String notice = String.join(" ", words.subList(2, words.size()));
        current = new Block(year, notice, new HashMap<>(), new HashMap<>());
        return blocks.putIfAbsent(year, current) == null
                ? null
                : Problem.of("kernel.calendar.year-twice", line, words.get(1));
    }

    private static @Nullable Problem holiday(int line, List<String> words, Block block) {
        List<String> name = words.stream().takeWhile(word -> !isKeyword(word)).toList();
        List<String> rest = words.subList(name.size(), words.size());
        if (name.isEmpty() || rest.size() < 2 || isKeyword(rest.getLast())) {
            return Problem.of("kernel.calendar.line", line);
        }
        String keyword = rest.getFirst();
        for (String word : rest) {
            if (isKeyword(word)) {
                keyword = word;
                continue;
            }
            Problem problem = dates(line, word, keyword, String.join(" ", name), block);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private static boolean isKeyword(String word) {
        return word.equals(CalendarText.OFF) || word.equals(CalendarText.WORK);
    }

    private static @Nullable Problem dates(
            int line, String word, String keyword, String name, Block block) {
        List<LocalDate> ends = new ArrayList<>();
        for (String each : word.split(Pattern.quote(CalendarText.SPAN), 2)) {
            try {
                ends.add(LocalDate.parse(each));
            } catch (DateTimeParseException notADate) {
                return Problem.of("kernel.calendar.date", line, word);
            }
        }
        LocalDate first = ends.getFirst();
        LocalDate last = ends.getLast();
        if (last.isBefore(first) || !last.isBefore(first.plusDays(LONGEST_SPAN))) {
            return Problem.of("kernel.calendar.span", line, word);
        }
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            Problem problem = date(line, date, keyword, name, block);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private static @Nullable Problem date(
            int line, LocalDate date, String keyword, String name, Block block) {
        if (!YearCalendar.mayName(block.year, date)) {
            return Problem.of(
                    "kernel.calendar.far", line, date.toString(), String.valueOf(block.year));
        }
        boolean off = keyword.equals(CalendarText.OFF);
        if (!off && !WorkdayRanks.isWeekend(date)) {
            return Problem.of("kernel.calendar.weekday", line, date.toString());
        }
        if (block.off.containsKey(date) || block.work.containsKey(date)) {
            return Problem.of("kernel.calendar.date-twice", line, date.toString());
        }
        (off ? block.off : block.work).put(date, name);
        return null;
    }
}
