package org.yichuang.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yichuang.kernel.Checked;
import org.yichuang.kernel.Problem;
import org.yichuang.kernel.calendar.WorkingDays;

class DueQuestionTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, clock.due.from.missing",
                "' ', clock.due.from.missing",
                "24.9.2026, clock.due.from.malformed",
                "2026-02-30, clock.due.from.malformed",
                "2026-9-4, clock.due.from.malformed",
                "1989-12-31, clock.due.from.range",
                "2201-01-01, clock.due.from.range",
                "+999999999-01-01, clock.due.from.range",
            })
    void a_day_that_cannot_be_counted_from_is_explained(String text, String key) {
        assertThat(DueQuestion.day(text))
                .isInstanceOfSatisfying(
                        Checked.Invalid.class,
                        invalid ->
                                assertThat(invalid.problem())
                                        .extracting(Problem::key)
                                        .isEqualTo(key));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, clock.due.limit.missing",
                "'', clock.due.limit.missing",
                "many, clock.due.limit.malformed",
                "1.5, clock.due.limit.malformed",
                "99999999999, clock.due.limit.malformed",
                "-1, clock.due.limit.range",
                "2001, clock.due.limit.range",
            })
    void a_limit_that_cannot_be_counted_is_explained(String text, String key) {
        assertThat(DueQuestion.limit(text))
                .isInstanceOfSatisfying(
                        Checked.Invalid.class,
                        invalid ->
                                assertThat(invalid.problem())
                                        .extracting(Problem::key)
                                        .isEqualTo(key));
    }

    @ParameterizedTest
    @CsvSource({"1990-01-01", "2200-12-31", "' 2026-09-24 '"})
    void days_between_the_ends_are_taken(String text) {
        assertThat(DueQuestion.day(text)).isEqualTo(Checked.valid(LocalDate.parse(text.strip())));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-24, 20, 2026-10-29, false",
        "2026-09-24, 0, 2026-09-24, false",
        "2026-12-31, 1, 2027-01-01, true",
        "2026-02-13, 1, 2026-02-14, false",
        "2006-12-29, 1, 2006-12-30, true",
    })
    void the_answer_is_the_last_working_day_of_the_limit(
            LocalDate from, int limit, LocalDate due, boolean provisional) {
        DueDate answer = new DueQuestion(from, limit).answer(WorkingDays.statutory());

        assertThat(answer.due()).isEqualTo(due);
        assertThat(answer.provisional()).isEqualTo(provisional);
    }

    @Test
    void every_day_is_told_and_the_last_one_is_the_due_day() {
        DueDate answer =
                new DueQuestion(LocalDate.of(2026, 9, 24), 20).answer(WorkingDays.statutory());

        assertThat(answer.days()).hasSize(36);
        assertThat(answer.days().getLast().date()).isEqualTo(answer.due());
        assertThat(answer.days().getLast().number()).isEqualTo(20);
    }
}
