package org.yichuang.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tyme.holiday.LegalHoliday;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The shipped calendar against two independent ones, date by date.
class StatutoryCalendarTest {

    private static final WorkingDays DAYS = WorkingDays.statutory();

    /// Where the library differs from the notice 国办发明电〔2012〕33号, which has both days
    /// worked.
    private static final Map<LocalDate, Boolean> LIBRARY_IS_WRONG =
            Map.of(LocalDate.of(2013, 4, 7), true, LocalDate.of(2013, 10, 12), true);

    @Test
    void every_date_of_2007_to_2026_agrees_with_the_tyme_library() {
        LocalDate first =
                LocalDate.of(2006, 12, 30); // the first day that the notice for 2007 names
        LocalDate last = LocalDate.of(2026, 12, 31);
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            boolean expected = LIBRARY_IS_WRONG.getOrDefault(date, isWorkdayOfLibrary(date));
            assertThat(DAYS.isWorkday(date)).as("%s", date).isEqualTo(expected);
            assertThat(DAYS.day(date).counts()).as("%s", date).isEqualTo(expected);
        }
    }

    @Test
    void the_known_errors_of_the_library_are_still_there() {
        LIBRARY_IS_WRONG.forEach(
                (date, right) -> assertThat(isWorkdayOfLibrary(date)).isNotEqualTo(right));
    }

    private static boolean isWorkdayOfLibrary(LocalDate date) {
        LegalHoliday holiday =
                LegalHoliday.fromYmd(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        return holiday == null ? !WorkdayRanks.isWeekend(date) : holiday.isWork();
    }

    @Test
    void every_date_of_2018_to_2026_agrees_with_the_state_councils_notices() throws IOException {
        // given
        Path file = Path.of("../shared/data/working-days-2018-2026.json");
        assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
        String json = Files.readString(file);
        Set<LocalDate> off = dates(json, "off");
        Set<LocalDate> work = dates(json, "work");
        assertThat(off).hasSize(255);
        assertThat(work).hasSize(60);

        // then
        LocalDate last = LocalDate.of(2026, 12, 31);
        for (LocalDate date = LocalDate.of(2018, 1, 1);
                !date.isAfter(last);
                date = date.plusDays(1)) {
            boolean worked =
                    work.contains(date) || (!off.contains(date) && !WorkdayRanks.isWeekend(date));
            assertThat(DAYS.isWorkday(date)).as("%s", date).isEqualTo(worked);
            assertThat(DAYS.day(date).kind() == DayKind.HOLIDAY)
                    .as("%s", date)
                    .isEqualTo(off.contains(date));
        }
    }

    private static Set<LocalDate> dates(String json, String key) {
        Set<LocalDate> dates = new HashSet<>();
        Matcher lists = Pattern.compile("\"" + key + "\"\\s*:\\s*\\[([^]]*)]").matcher(json);
        while (lists.find()) {
            Matcher date = Pattern.compile("\\d{4}-\\d{2}-\\d{2}").matcher(lists.group(1));
            while (date.find()) {
                dates.add(LocalDate.parse(date.group()));
            }
        }
        return dates;
    }

    @Test
    void the_years_2007_to_2026_are_published_each_with_its_notice() {
        assertThat(DAYS.years())
                .extracting(YearCalendar::year)
                .containsExactlyElementsOf(IntStream.rangeClosed(2007, 2026).boxed().toList());
        assertThat(DAYS.years())
                .allSatisfy(
                        year ->
                                assertThat(year.notice())
                                        .startsWith("国办发明电〔" + (year.year() - 1) + "〕"));
        assertThat(DAYS.published(2006)).isFalse();
        assertThat(DAYS.published(2026)).isTrue();
        assertThat(DAYS.published(2027)).isFalse();
    }

    @ParameterizedTest(name = "{0} is {1} {2}")
    @CsvSource({
        "2006-12-30, MAKE_UP, 元旦", // named by the notice for 2007
        "2007-12-29, MAKE_UP, 元旦", // by the one for 2008
        "2007-12-31, HOLIDAY, 元旦",
        "2011-12-31, MAKE_UP, 元旦", // by the one for 2012
        "2015-09-03, HOLIDAY, 抗战胜利纪念日",
        "2015-09-06, MAKE_UP, 抗战胜利纪念日",
        "2018-12-30, HOLIDAY, 元旦", // by the one for 2019
        "2019-05-02, HOLIDAY, 劳动节", // a change of March 2019
        "2019-05-05, MAKE_UP, 劳动节",
        "2020-01-31, HOLIDAY, 春节", // prolonged
        "2020-02-01, HOLIDAY, 春节",
        "2020-02-03, WORKDAY, ",
        "2022-12-31, HOLIDAY, 元旦", // by the one for 2023
        "2024-02-09, WORKDAY, ", // the eve of the Spring Festival, recommended, not ordered
        "2026-09-20, MAKE_UP, 国庆节",
        "2026-09-25, HOLIDAY, 中秋节",
        "2026-09-26, HOLIDAY, 中秋节", // a Saturday of the holiday
        "2026-11-21, WEEKEND, ",
        "2026-11-23, WORKDAY, ",
    })
    void days_have_their_kind_and_the_name_of_their_holiday(
            LocalDate date, DayKind kind, String name) {
        assertThat(DAYS.day(date)).isEqualTo(new Day(date, kind, name));
    }
}
