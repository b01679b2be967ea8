package org.yichuang.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Limits counted out day by day.
class CountTest {

    private static final WorkingDays DAYS = WorkingDays.statutory();
    private static final LocalDate ACCEPTED = LocalDate.of(2026, 9, 17);
    private static final Pause TESTING = new Pause(september(22), september(28), "检测");

    private static LocalDate september(int day) {
        return LocalDate.of(2026, 9, day);
    }

    private static LocalDate october(int day) {
        return LocalDate.of(2026, 10, day);
    }

    private static CountedDay counted(LocalDate date, int number) {
        return new CountedDay(date, true, number, Reason.COUNTED, null);
    }

    private static CountedDay makeUp(LocalDate date, int number) {
        return new CountedDay(date, true, number, Reason.MAKE_UP, "国庆节");
    }

    private static CountedDay left(LocalDate date, Reason reason, String name) {
        return new CountedDay(date, false, 0, reason, name);
    }

    @Test
    void a_promise_of_eight_days_with_testing_in_between_ends_on_10_october() {
        // when
        Count count = DAYS.explain(ACCEPTED, 8, List.of(TESTING));

        // then
        assertThat(count.due()).isEqualTo(october(10));
        assertThat(count.provisional()).isFalse();
        assertThat(count.days())
                .containsExactly(
                        new CountedDay(ACCEPTED, false, 0, Reason.START, null),
                        counted(september(18), 1),
                        new CountedDay(september(19), false, 0, Reason.WEEKEND, null),
                        makeUp(september(20), 2),
                        counted(september(21), 3),
                        left(september(22), Reason.PAUSED, "检测"),
                        left(september(23), Reason.PAUSED, "检测"),
                        left(september(24), Reason.PAUSED, "检测"),
                        left(september(25), Reason.HOLIDAY, "中秋节"),
                        left(september(26), Reason.HOLIDAY, "中秋节"),
                        left(september(27), Reason.HOLIDAY, "中秋节"),
                        left(september(28), Reason.PAUSED, "检测"),
                        counted(september(29), 4),
                        counted(september(30), 5),
                        left(october(1), Reason.HOLIDAY, "国庆节"),
                        left(october(2), Reason.HOLIDAY, "国庆节"),
                        left(october(3), Reason.HOLIDAY, "国庆节"),
                        left(october(4), Reason.HOLIDAY, "国庆节"),
                        left(october(5), Reason.HOLIDAY, "国庆节"),
                        left(october(6), Reason.HOLIDAY, "国庆节"),
                        left(october(7), Reason.HOLIDAY, "国庆节"),
                        counted(october(8), 6),
                        counted(october(9), 7),
                        makeUp(october(10), 8));
    }

    @Test
    void the_statutory_ten_days_of_the_same_case_end_on_13_october() {
        assertThat(DAYS.dueAfter(ACCEPTED, 10, List.of(TESTING))).isEqualTo(october(13));
    }

    @Test
    void without_testing_the_same_limits_end_earlier() {
        assertThat(DAYS.explain(ACCEPTED, 8, List.of()).due()).isEqualTo(september(29));
        assertThat(DAYS.explain(ACCEPTED, 10, List.of()).due()).isEqualTo(october(8));
    }

    @Test
    void used_days_are_told_for_any_day() {
        Count count = DAYS.explain(ACCEPTED, 8, List.of(TESTING));
        assertThat(count.usedBy(ACCEPTED)).isZero();
        assertThat(count.usedBy(september(21))).isEqualTo(3);
        assertThat(count.usedBy(september(28))).isEqualTo(3);
        assertThat(count.usedBy(september(29))).isEqualTo(4);
        assertThat(count.usedBy(october(5))).isEqualTo(5);
        assertThat(count.usedBy(october(10))).isEqualTo(8);
        assertThat(count.usedBy(LocalDate.of(2027, 1, 1))).isEqualTo(8);
    }

    @Test
    void a_limit_of_nothing_ends_on_the_day_it_begins_even_in_a_pause() {
        Count count = DAYS.explain(september(26), 0, List.of(new Pause(september(1), null, "听证")));
        assertThat(count.due()).isEqualTo(september(26));
        assertThat(count.days())
                .hasSize(1)
                .first()
                .extracting(CountedDay::reason)
                .isEqualTo(Reason.START);
    }

    @Test
    void an_open_pause_leaves_the_end_unknown_and_lists_the_days_until_it_begins() {
        // given
        Pause open = new Pause(september(22), null, "检测");

        // when
        Count count = DAYS.explain(ACCEPTED, 8, List.of(open));

        // then
        assertThat(count.due()).isNull();
        assertThat(count.usedBy(october(31))).isEqualTo(3);
        assertThat(count.days()).last().isEqualTo(left(september(22), Reason.PAUSED, "检测"));
    }

    @Test
    void an_open_pause_is_listed_through_today_when_that_is_asked_for() {
        // given
        Pause open = new Pause(september(22), null, "检测");

        // when
        Count count = DAYS.explain(ACCEPTED, 8, List.of(open), september(27));

        // then
        assertThat(count.due()).isNull();
        assertThat(count.days()).last().isEqualTo(left(september(27), Reason.HOLIDAY, "中秋节"));
        assertThat(count.days()).hasSize(11);
    }

    @Test
    void today_changes_nothing_where_the_end_is_known() {
        assertThat(DAYS.explain(ACCEPTED, 8, List.of(TESTING), october(30)))
                .isEqualTo(DAYS.explain(ACCEPTED, 8, List.of(TESTING)));
    }

    @Test
    void an_open_pause_that_begins_after_the_end_does_not_matter() {
        // given
        Pause late = new Pause(september(30), null, "听证");
        Pause onLastDay = new Pause(september(29), null, "听证");

        // then
        assertThat(DAYS.dueAfter(ACCEPTED, 8, List.of(late))).isEqualTo(september(29));
        assertThat(DAYS.dueAfter(ACCEPTED, 8, List.of(onLastDay))).isNull();
    }

    @Test
    void a_case_that_is_paused_before_day_0_lists_day_0_alone() {
        Count count = DAYS.explain(ACCEPTED, 8, List.of(new Pause(september(1), null, "补正")));
        assertThat(count.due()).isNull();
        assertThat(count.provisional()).isFalse();
        assertThat(count.days()).hasSize(1);
    }

    @Test
    void the_first_open_pause_decides() {
        // given
        Pause later = new Pause(september(29), null, "听证");
        Pause first = new Pause(september(21), null, "检测");

        // then
        assertThat(DAYS.explain(ACCEPTED, 8, List.of(later, first)).days())
                .last()
                .isEqualTo(left(september(21), Reason.PAUSED, "检测"));
    }

    @Test
    void a_pause_that_ended_does_not_hide_the_open_one() {
        // given
        Pause ended = new Pause(september(18), september(18), "鉴定");
        Pause open = new Pause(september(22), null, "检测");

        // then
        assertThat(DAYS.explain(ACCEPTED, 8, List.of(ended, open)).days())
                .last()
                .isEqualTo(left(september(22), Reason.PAUSED, "检测"));
    }

    @Test
    void days_in_two_pauses_are_left_out_once_and_carry_the_earlier_ones_reason() {
        // given
        Pause inner = new Pause(september(23), september(24), "专家评审");

        // then
        assertThat(DAYS.explain(ACCEPTED, 8, List.of(inner, TESTING)))
                .isEqualTo(DAYS.explain(ACCEPTED, 8, List.of(TESTING)));
    }

    @Test
    void a_pause_of_one_day_leaves_out_that_day() {
        Pause one = new Pause(september(18), september(18), "鉴定");
        assertThat(one.covers(september(17))).isFalse();
        assertThat(one.covers(september(18))).isTrue();
        assertThat(one.covers(september(19))).isFalse();
        assertThat(DAYS.dueAfter(ACCEPTED, 1, List.of(one))).isEqualTo(september(20));
    }

    @Test
    void a_pause_that_ends_before_it_begins_is_a_bug() {
        assertThatThrownBy(() -> new Pause(september(18), september(17), "鉴定"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_limit_that_reaches_into_a_year_not_published_is_provisional() {
        // given
        LocalDate from = LocalDate.of(2026, 12, 21);

        // then
        assertThat(DAYS.explain(from, 8, List.of()).provisional()).isFalse();
        Count into = DAYS.explain(from, 9, List.of());
        assertThat(into.provisional()).isTrue();
        assertThat(into.due()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(into.days()).last().isEqualTo(counted(LocalDate.of(2027, 1, 1), 9));
    }
}
