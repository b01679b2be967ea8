package org.yichuang.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HourCountTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 9, 17);
    private static final LocalDateTime AFTERNOON = THURSDAY.atTime(14, 30);

    private static LocalDateTime september(int day, int hour) {
        return LocalDateTime.of(2026, 9, day, hour, 0);
    }

    private static Count count(int hours, Pause... pauses) {
        return HourCount.explain(AFTERNOON, hours, List.of(pauses), THURSDAY);
    }

    private static Pause testing(int from, int fromHour, int to, int toHour) {
        return Pause.between(september(from, fromHour), september(to, toHour), "检测");
    }

    private static CountedDay counted(int day, int number) {
        return new CountedDay(
                LocalDate.of(2026, 9, day),
                true,
                number,
                day == 17 ? Reason.START : Reason.COUNTED,
                null);
    }

    @Test
    void hours_count_from_their_moment_on_through_the_night() {
        Count count = count(40);

        assertThat(HourCount.end(AFTERNOON, 40, List.of())).isEqualTo(AFTERNOON.plusHours(40));
        assertThat(count.due()).isEqualTo(LocalDate.of(2026, 9, 19));
        assertThat(count.days()).containsExactly(counted(17, 9), counted(18, 33), counted(19, 40));
    }

    @Test
    void two_hours_end_on_the_day_itself() {
        assertThat(count(2).days()).containsExactly(counted(17, 2));
    }

    @Test
    void a_pause_takes_its_own_hours_and_no_more() {
        Count count = count(24, testing(18, 9, 18, 15));

        assertThat(HourCount.end(AFTERNOON, 24, List.of(testing(18, 9, 18, 15))))
                .isEqualTo(AFTERNOON.plusHours(30));
        assertThat(count.days()).containsExactly(counted(17, 9), counted(18, 24));
    }

    @Test
    void a_day_without_an_hour_that_counts_is_left_out_with_its_reason() {
        Count count = count(24, testing(17, 20, 19, 10));

        assertThat(count.days())
                .containsExactly(
                        counted(17, 5),
                        new CountedDay(LocalDate.of(2026, 9, 18), false, 0, Reason.PAUSED, "检测"),
                        counted(19, 19),
                        counted(20, 24));
    }

    @Test
    void day_0_is_called_so_even_when_none_of_its_hours_counts() {
        assertThat(
                        count(24, Pause.between(AFTERNOON.plusMinutes(30), september(18, 9), "检测"))
                                .days())
                .first()
                .isEqualTo(new CountedDay(THURSDAY, false, 0, Reason.START, null));
    }

    @Test
    void the_end_is_not_known_while_a_pause_goes_on() {
        Pause open = Pause.between(september(18, 9), null, "检测");
        Count count = HourCount.explain(AFTERNOON, 40, List.of(open), LocalDate.of(2026, 9, 20));

        assertThat(HourCount.end(AFTERNOON, 40, List.of(open))).isNull();
        assertThat(HourCount.end(AFTERNOON, 18, List.of(open))).isEqualTo(AFTERNOON.plusHours(18));
        assertThat(count.due()).isNull();
        assertThat(count.days()).hasSize(4).last().matches(day -> !day.counted());
    }

    @Test
    void what_begins_after_the_end_moves_nothing() {
        assertThat(HourCount.end(AFTERNOON, 4, List.of(testing(18, 9, 20, 15))))
                .isEqualTo(AFTERNOON.plusHours(4));
    }

    @Test
    void a_limit_of_nothing_ends_where_it_begins() {
        assertThat(HourCount.end(AFTERNOON, 0, List.of(testing(17, 9, 18, 9))))
                .isEqualTo(AFTERNOON);
    }

    @Test
    void a_negative_limit_is_refused() {
        assertThatThrownBy(() -> HourCount.end(AFTERNOON, -1, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }

    /// Walks over the minutes one by one.
    @Test
    void pauses_in_any_order_are_left_out_minute_by_minute() {
        var random = new Random(20260917);
        for (int i = 0; i < 300; i++) {
            int hours = 1 + random.nextInt(60);
            List<Pause> pauses = new ArrayList<>();
            for (int j = random.nextInt(4); j > 0; j--) {
                LocalDateTime from = THURSDAY.atStartOfDay().plusMinutes(random.nextInt(6000));
                pauses.add(Pause.between(from, from.plusMinutes(random.nextInt(3000)), "检测"));
            }
            LocalDateTime end = walked(hours, pauses);
            Count count = HourCount.explain(AFTERNOON, hours, pauses, THURSDAY);
            assertThat(HourCount.end(AFTERNOON, hours, pauses))
                    .as("%d hours, %s", hours, pauses)
                    .isEqualTo(end);
            assertThat(count.due()).isEqualTo(end.toLocalDate());
            assertThat(count.usedBy(end.toLocalDate())).isEqualTo(hours);
            assertThat(HourCount.used(AFTERNOON, hours, pauses, end)).isEqualTo(hours);
            assertThat(HourCount.used(AFTERNOON, hours, pauses, end.minusMinutes(1)))
                    .isEqualTo(hours - 1);
        }
    }

    private static LocalDateTime walked(int hours, List<Pause> pauses) {
        LocalDateTime moment = AFTERNOON;
        for (int left = hours * 60; left > 0; moment = moment.plusMinutes(1)) {
            LocalDateTime minute = moment;
            left -= pauses.stream().anyMatch(each -> each.covers(minute)) ? 0 : 1;
        }
        return moment;
    }
}
