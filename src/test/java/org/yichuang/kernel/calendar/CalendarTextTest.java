package org.yichuang.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yichuang.kernel.Checked;
import org.yichuang.kernel.Problem;

class CalendarTextTest {

    private static final String TWO_YEARS =
            """
            # 说明

            year 2027 国办发明电〔2026〕1号、国办发明电〔2027〕2号
              元旦 off 2027-01-01..2027-01-02   work 2027-01-03
            year 2028
            元旦 work 2027-12-26 off 2027-12-31 2028-01-02..2028-01-03
            """;

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    @Test
    void years_are_read_line_by_line() {
        assertThat(CalendarText.parse(TWO_YEARS))
                .isEqualTo(
                        Checked.valid(
                                List.of(
                                        new YearCalendar(
                                                2027,
                                                "国办发明电〔2026〕1号、国办发明电〔2027〕2号",
                                                Map.of(
                                                        day("2027-01-01"), "元旦",
                                                        day("2027-01-02"), "元旦"),
                                                Map.of(day("2027-01-03"), "元旦")),
                                        new YearCalendar(
                                                2028,
                                                "",
                                                Map.of(
                                                        day("2027-12-31"), "元旦",
                                                        day("2028-01-02"), "元旦",
                                                        day("2028-01-03"), "元旦"),
                                                Map.of(day("2027-12-26"), "元旦")))));
    }

    @Test
    void what_is_written_reads_the_same_again() {
        for (YearCalendar year : WorkingDays.statutory().years()) {
            assertThat(CalendarText.parse(CalendarText.format(year)))
                    .isEqualTo(Checked.valid(List.of(year)));
        }
    }

    @Test
    void a_year_is_written_as_the_shipped_file_writes_it() {
        YearCalendar year = WorkingDays.statutory().years().getFirst();
        assertThat(CalendarText.format(year))
                .isEqualTo(
                        """
                        year 2007 国办发明电〔2006〕49号
                        元旦 off 2007-01-01..2007-01-03 work 2006-12-30..2006-12-31
                        春节 off 2007-02-18..2007-02-24 work 2007-02-17 2007-02-25
                        劳动节 off 2007-05-01..2007-05-07 work 2007-04-28..2007-04-29
                        国庆节 off 2007-10-01..2007-10-07 work 2007-09-29..2007-09-30
                        """);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "year,                                       year",
        "year 27,                                    year",
        "year 二〇二七,                              year",
        "year 2027,                                  year-twice",
        "off 2027-02-06,                             line", // no name
        "春节,                                       line", // no keyword
        "春节 2027-02-06,                            line",
        "春节 off,                                   line", // no date
        "春节 off 2027-02-06 work,                   line",
        "春节 off 2027-02-30,                        date",
        "春节 off 2027-2-6,                          date",
        "春节 off 2027-02-06..,                      date",
        "春节 off 2027-02-06...2027-02-07,           date",
        "春节 off 2027-02-07..2027-02-06,            span",
        "春节 off 2027-02-01..2027-03-04,            span", // 32 days
        "春节 off 2026-11-30,                        far",
        "春节 off 2028-02-01,                        far",
        "春节 work 2027-02-05,                       weekday", // a Friday
        "春节 off 2027-02-06 2027-02-06,             date-twice",
        "春节 off 2027-02-06 work 2027-02-06,        date-twice",
        "春节 off 2027-01-01,                        date-twice", // named by the line before
    })
    void a_line_wrong_in_one_thing_says_which_and_where(String line, String part) {
        String text = "year 2027\n元旦 off 2027-01-01\n\n" + line + "\n清明节 off nonsense\n";
        Problem problem = problemOf(text);
        assertThat(problem.key()).isEqualTo("kernel.calendar." + part);
        assertThat(problem.arguments()).first().isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "春节 off 2027-02-01..2027-03-03", // 31 days
        "春节 off 2026-12-01",
        "春节 off 2028-01-31",
        "国庆节 中秋节 off 2027-02-06", // a name of two words
    })
    void lines_at_the_edge_of_what_is_right_are_taken(String line) {
        assertThat(CalendarText.parse("year 2027\n" + line).toOptional()).isPresent();
    }

    @Test
    void a_holiday_before_any_year_is_refused() {
        assertThat(problemOf("元旦 off 2027-01-01"))
                .isEqualTo(Problem.of("kernel.calendar.no-year", 1));
    }

    @Test
    void a_text_without_a_year_is_refused() {
        assertThat(problemOf("\n# 说明\n")).isEqualTo(Problem.of("kernel.calendar.missing"));
    }

    @Test
    void problems_quote_what_was_written() {
        assertThat(problemOf("year 2027\n元旦 off 2027-1-1"))
                .isEqualTo(Problem.of("kernel.calendar.date", 2, "2027-1-1"));
        assertThat(problemOf("year 2027\n元旦 off 2029-01-01"))
                .isEqualTo(Problem.of("kernel.calendar.far", 2, "2029-01-01", "2027"));
    }

    private static Problem problemOf(String text) {
        return switch (CalendarText.parse(text)) {
            case Checked.Invalid<?>(Problem problem) -> problem;
            case Checked.Valid<?>(Object years) -> throw new AssertionError("read: " + years);
        };
    }
}
