package org.yichuang.pages.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayCalendarTest {

    @Test
    void the_days_fill_whole_weeks_from_monday_to_sunday() {
        List<Day> days =
                LocalDate.of(2026, 9, 17)
                        .datesUntil(LocalDate.of(2026, 10, 11))
                        .map(date -> new Day(date, Day.Kind.COUNTED, 1, null, false, ""))
                        .toList();

        List<Day> weeks = new DayCalendar(days, "").weeks();

        assertThat(weeks).hasSize(28);
        assertThat(weeks.getFirst().date().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(weeks.getLast().date()).isEqualTo(LocalDate.of(2026, 10, 11));
        assertThat(weeks.stream().filter(day -> day.kind() == Day.Kind.OUTSIDE)).hasSize(4);
        assertThat(weeks.stream().map(Day::date)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void no_days_make_no_weeks() {
        assertThat(new DayCalendar(List.of(), "").weeks()).isEmpty();
    }
}
