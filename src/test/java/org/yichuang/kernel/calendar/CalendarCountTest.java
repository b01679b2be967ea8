package org.yichuang.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Limits in calendar days and in hours, day by day. 2026-09-25 to 27 are days off, 09-20 is a
/// worked Sunday, 10-01 to 07 are days off.
class CalendarCountTest {

    private static final WorkingDays DAYS = WorkingDays.statutory();
    private static final LocalDate THURSDAY = LocalDate.of(2026, 9, 17);

    private static LocalDate september(int day) {
        return LocalDate.of(2026, 9, day);
    }

    private static CountedDay counted(int day, int number) {
        return new CountedDay(september(day), true, number, Reason.COUNTED, null);
    }

    private static CountedDay left(int day, Reason reason, String name) {
        return new CountedDay(september(day), false, 0, reason, name);
    }

    private static CountedDay postponed(int day) {
        return new CountedDay(september(day), false, 0, Reason.POSTPONED, null);
    }

    @Test
    void calendar_days_that_end_in_the_holidays_end_on_the_next_working_day() {
        Count count = DAYS.explainCalendarDays(THURSDAY, 8, List.of(), THURSDAY);

        assertThat(count.due()).isEqualTo(september(28));
        assertThat(count.days())
                .startsWith(new CountedDay(THURSDAY, false, 0, Reason.START, null), counted(18, 1))
                .endsWith(counted(25, 8), postponed(26), postponed(27), postponed(28));
        assertThat(count.usedBy(september(20))).isEqualTo(3);
    }

    @Test
    void every_day_counts_that_no_pause_covers() {
        Pause testing = new Pause(september(19), september(20), "检测");

        Count count = DAYS.explainCalendarDays(THURSDAY, 3, List.of(testing), THURSDAY);

        assertThat(count.days())
                .endsWith(
                        counted(18, 1),
                        left(19, Reason.PAUSED, "检测"),
                        left(20, Reason.PAUSED, "检测"),
                        counted(21, 2),
                        counted(22, 3));
        assertThat(count.due()).isEqualTo(september(22));
    }

    @Test
    void an_open_pause_leaves_the_end_unknown_and_is_listed_through_today() {
        Pause open = new Pause(september(19), null, "检测");

        Count count = DAYS.explainCalendarDays(THURSDAY, 3, List.of(open), september(21));

        assertThat(count.due()).isNull();
        assertThat(count.days())
                .endsWith(
                        counted(18, 1),
                        left(19, Reason.PAUSED, "检测"),
                        left(20, Reason.PAUSED, "检测"),
                        left(21, Reason.PAUSED, "检测"));
    }

    @Test
    void a_pause_that_is_open_after_the_end_changes_nothing() {
        Pause later = new Pause(september(23), null, "检测");

        assertThat(DAYS.explainCalendarDays(THURSDAY, 3, List.of(later), THURSDAY).due())
                .isEqualTo(DAYS.explainCalendarDays(THURSDAY, 3, List.of(), THURSDAY).due());
    }

    @Test
    void a_limit_of_nothing_ends_on_its_day_even_on_a_day_off() {
        assertThat(DAYS.explainCalendarDays(september(26), 0, List.of(), september(26)).due())
                .isEqualTo(september(26));
    }

    @Test
    void without_a_working_day_at_its_end_it_ends_on_a_saturday() {
        assertThat(DAYS.explainEveryDay(THURSDAY, 2, List.of(), THURSDAY).due())
                .isEqualTo(september(19));
    }

    @Test
    void a_negative_limit_is_refused() {
        assertThatThrownBy(() -> DAYS.explainCalendarDays(THURSDAY, -1, List.of(), THURSDAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }
}
