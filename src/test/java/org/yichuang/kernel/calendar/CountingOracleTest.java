package org.yichuang.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The fast ways of counting against walking from day to day, on random dates, limits and pauses.
class CountingOracleTest {

    private static final int ROUNDS = 3_000;

    private final WorkingDays days = WorkingDays.of(WorkingDays.statutory().years());

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @BeforeEach
    void tell_the_seed() {
        System.out.println("CountingOracleTest seed " + seed);
    }

    @Test
    void after_agrees_with_a_walk() {
        for (int i = 0; i < ROUNDS; i++) {
            LocalDate from = someDay();
            int limit = random.nextInt(400);
            LocalDate due = days.after(from, limit);
            assertThat(due)
                    .as("%d after %s, seed %d", limit, from, seed)
                    .isEqualTo(walk(from, limit, List.of()));
        }
    }

    @Test
    void between_agrees_with_a_walk_both_ways() {
        for (int i = 0; i < ROUNDS; i++) {
            LocalDate from = someDay();
            LocalDate to = from.plusDays(random.nextInt(900));
            int expected = 0;
            for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
                expected += days.day(day).counts() ? 1 : 0;
            }
            assertThat(days.between(from, to))
                    .as("%s %s seed %d", from, to, seed)
                    .isEqualTo(expected);
            assertThat(days.between(to, from))
                    .as("%s %s seed %d", to, from, seed)
                    .isEqualTo(-expected);
        }
    }

    @Test
    void workday_agrees_with_the_kind_of_day() {
        for (int i = 0; i < ROUNDS; i++) {
            LocalDate day = someDay();
            assertThat(days.isWorkday(day)).as("%s", day).isEqualTo(days.day(day).counts());
        }
    }

    @Test
    void limits_with_pauses_agree_with_a_walk_and_explain_themselves() {
        for (int i = 0; i < ROUNDS; i++) {
            LocalDate from = someDay();
            int limit = random.nextInt(60);
            List<Pause> pauses = somePauses(from);
            LocalDate expected = walk(from, limit, pauses);
            Count count = days.explain(from, limit, pauses);
            String label = "%d after %s with %s, seed %d".formatted(limit, from, pauses, seed);

            assertThat(days.dueAfter(from, limit, pauses)).as(label).isEqualTo(expected);
            assertThat(count.due()).as(label).isEqualTo(expected);
            assertIsAPlainCalendar(count, label);
            long counted = count.days().stream().filter(CountedDay::counted).count();
            if (expected != null) {
                assertThat(counted).as(label).isEqualTo(limit);
                assertThat(count.days().getLast().date()).as(label).isEqualTo(expected);
            } else {
                assertThat(counted).as(label).isLessThan(limit);
            }
        }
    }

    private static void assertIsAPlainCalendar(Count count, String label) {
        LocalDate date = count.from();
        int number = 0;
        for (CountedDay each : count.days()) {
            assertThat(each.date()).as(label).isEqualTo(date);
            number += each.counted() ? 1 : 0;
            assertThat(each.number()).as(label).isEqualTo(each.counted() ? number : 0);
            date = date.plusDays(1);
        }
    }

    private LocalDate someDay() {
        return LocalDate.of(2005, 1, 1).plusDays(random.nextInt(25 * 365));
    }

    private List<Pause> somePauses(LocalDate from) {
        List<Pause> pauses = new ArrayList<>();
        for (int n = random.nextInt(4); n > 0; n--) {
            LocalDate begins = from.plusDays(random.nextInt(80) - 10);
            LocalDate ends = random.nextInt(8) == 0 ? null : begins.plusDays(random.nextInt(25));
            pauses.add(new Pause(begins, ends, "检测"));
        }
        return pauses;
    }

    /// Day by day; a year without an end to the pause is taken for never.
    private @Nullable LocalDate walk(LocalDate from, int limit, List<Pause> pauses) {
        LocalDate day = from;
        int number = 0;
        int idle = 0;
        while (number < limit) {
            day = day.plusDays(1);
            LocalDate today = day;
            boolean counts =
                    days.day(today).counts()
                            && pauses.stream().noneMatch(each -> each.covers(today));
            number += counts ? 1 : 0;
            idle = counts ? 0 : idle + 1;
            if (idle > 366) {
                return null;
            }
        }
        return day;
    }
}
