package org.yichuang.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private static final WorkingDays DAYS = WorkingDays.statutory();

    @ParameterizedTest(name = "{1} working days after {0} is {2}")
    @CsvSource({
        "2026-09-17, 0,  2026-09-17",
        "2026-09-17, 1,  2026-09-18",
        "2026-09-18, 1,  2026-09-20", // a Sunday that is worked
        "2026-09-24, 1,  2026-09-28", // over Mid-Autumn
        "2026-09-24, 20, 2026-10-29",
        "2026-09-26, 0,  2026-09-26", // day 0 may be a day off
        "2026-09-26, 1,  2026-09-28",
        "2026-09-30, 1,  2026-10-08", // over National Day
        "2018-12-28, 1,  2018-12-29", // over the year's end, under the next year's notice
        "2018-12-29, 1,  2019-01-02",
        "2026-12-31, 1,  2027-01-01", // not published: the week alone
        "2006-12-29, 1,  2006-12-30", // before the first year, under its notice
    })
    void a_limit_ends_with_its_last_working_day(LocalDate from, int limit, LocalDate due) {
        assertThat(DAYS.after(from, limit)).isEqualTo(due);
        assertThat(DAYS.between(from, due)).isEqualTo(limit);
    }

    @Test
    void days_between_are_negative_when_the_due_day_is_past() {
        assertThat(DAYS.between(LocalDate.of(2026, 10, 13), LocalDate.of(2026, 10, 10)))
                .isEqualTo(-2);
        assertThat(DAYS.between(LocalDate.of(2026, 10, 10), LocalDate.of(2026, 10, 10))).isZero();
    }

    @Test
    void a_negative_limit_is_a_bug() {
        LocalDate from = LocalDate.of(2026, 9, 17);
        assertThatThrownBy(() -> DAYS.after(from, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DAYS.dueAfter(from, -1, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DAYS.explain(from, -1, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2026-12-30, 2026-12-31, false",
        "2026-12-30, 2027-01-01, true",
        "2026-12-31, 2026-12-31, false",
        "2026-12-31, 2027-01-01, true",
        "2027-03-01, 2027-03-01, false", // no day after day 0
        "2006-12-31, 2007-01-01, false", // day 0 does not matter
        "2006-12-30, 2006-12-31, true",
        "2005-06-01, 2030-06-01, true",
        "2007-06-01, 2026-12-31, false",
    })
    void days_of_years_that_are_not_published_are_provisional(
            LocalDate from, LocalDate to, boolean provisional) {
        assertThat(DAYS.provisional(from, to)).isEqualTo(provisional);
    }

    @Test
    void an_added_year_changes_its_days_and_leaves_the_old_calendar_alone() {
        // given
        LocalDate friday = LocalDate.of(2027, 1, 1);
        LocalDate sunday = LocalDate.of(2027, 1, 3);
        YearCalendar year = new YearCalendar(2027, "", Map.of(friday, "元旦"), Map.of(sunday, "元旦"));

        // when
        WorkingDays longer = DAYS.with(year);

        // then
        assertThat(longer.published(2027)).isTrue();
        assertThat(longer.years()).hasSize(21);
        assertThat(longer.day(friday)).isEqualTo(new Day(friday, DayKind.HOLIDAY, "元旦"));
        assertThat(longer.after(LocalDate.of(2026, 12, 31), 1)).isEqualTo(sunday);
        assertThat(DAYS.published(2027)).isFalse();
        assertThat(DAYS.isWorkday(friday)).isTrue();
    }

    @Test
    void a_changed_year_replaces_the_one_before() {
        // given
        YearCalendar empty = new YearCalendar(2026, "", Map.of(), Map.of());

        // when
        WorkingDays changed = DAYS.with(empty);

        // then
        assertThat(changed.years()).hasSize(20).last().isEqualTo(empty);
        assertThat(changed.isWorkday(LocalDate.of(2026, 10, 1))).isTrue();
        assertThat(changed.isWorkday(LocalDate.of(2025, 10, 1))).isFalse();
    }

    @Test
    void where_two_notices_name_a_day_the_later_one_holds() {
        // given
        LocalDate monday = LocalDate.of(2027, 12, 27);
        YearCalendar first = new YearCalendar(2027, "", Map.of(monday, "补休"), Map.of());
        YearCalendar second = new YearCalendar(2028, "", Map.of(), Map.of(monday, "元旦"));

        // when
        WorkingDays days = WorkingDays.of(List.of(second, first));

        // then: a Monday that is worked is an ordinary working day
        assertThat(days.day(monday)).isEqualTo(new Day(monday, DayKind.WORKDAY, null));
        assertThat(days.isWorkday(monday)).isTrue();
    }

    @Test
    void a_calendar_without_years_knows_the_week() {
        WorkingDays week = WorkingDays.of(List.of());
        assertThat(week.after(LocalDate.of(2026, 10, 1), 5)).isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(week.after(LocalDate.of(1955, 4, 1), 1)).isEqualTo(LocalDate.of(1955, 4, 4));
        assertThat(week.published(2000)).isFalse();
    }

    @Test
    void a_year_given_twice_is_a_bug() {
        YearCalendar year = new YearCalendar(2027, "", Map.of(), Map.of());
        assertThatThrownBy(() -> WorkingDays.of(List.of(year, year)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_year_cannot_name_a_day_twice_or_one_of_another_year() {
        LocalDate day = LocalDate.of(2027, 1, 2);
        assertThatThrownBy(() -> new YearCalendar(2027, "", Map.of(day, "元旦"), Map.of(day, "元旦")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                new YearCalendar(
                                        2027,
                                        "",
                                        Map.of(LocalDate.of(2026, 11, 30), "元旦"),
                                        Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                new YearCalendar(
                                        2027, "", Map.of(), Map.of(LocalDate.of(2028, 2, 1), "元旦")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
