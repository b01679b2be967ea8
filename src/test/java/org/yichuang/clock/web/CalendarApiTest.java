package org.yichuang.clock.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yichuang.clock.InMemoryCalendars;
import org.yichuang.kernel.calendar.CalendarText;

@SpringBootTest(classes = ClockAlone.class)
@AutoConfigureMockMvc
class CalendarApiTest {

    @Autowired MockMvcTester web;
    @Autowired InMemoryCalendars calendars;

    @BeforeEach
    void onlyTheShippedYears() {
        calendars.clear();
    }

    @Test
    void a_limit_is_counted_out_day_by_day() {
        assertThat(web.get().uri("/api/v1/calendar/due?from=2026-09-24&workingDays=3"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"due": "2026-09-30", "provisional": false, "from": "2026-09-24",
                         "workingDays": 3, "days": [
                          {"date": "2026-09-24", "counted": false, "reason": "START"},
                          {"date": "2026-09-25", "counted": false, "reason": "HOLIDAY",
                           "name": "中秋节"},
                          {"date": "2026-09-26", "counted": false, "reason": "HOLIDAY"},
                          {"date": "2026-09-27", "counted": false, "reason": "HOLIDAY"},
                          {"date": "2026-09-28", "counted": true, "number": 1,
                           "reason": "COUNTED"},
                          {"date": "2026-09-29", "counted": true, "number": 2,
                           "reason": "COUNTED"},
                          {"date": "2026-09-30", "counted": true, "number": 3,
                           "reason": "COUNTED"}]}
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "due?workingDays=20, from",
        "due?from=&workingDays=20, from",
        "due?from=24.9.2026&workingDays=20, from",
        "due?from=2026-09-24, workingDays",
        "due?from=2026-09-24&workingDays=-1, workingDays",
        "due?from=2026-09-24&workingDays=2001, workingDays",
        "due?from=2026-09-24&workingDays=x, workingDays",
        "2006, year",
        "2201, year",
        "next, year",
    })
    void a_wrong_parameter_is_named_with_the_way_out(String question, String parameter) {
        assertThat(web.get().uri("/api/v1/calendar/" + question))
                .hasStatus(400)
                .hasContentType("application/problem+json")
                .bodyJson()
                .hasPathSatisfying("$.parameter", value -> assertThat(value).isEqualTo(parameter))
                .hasPathSatisfying("$.detail", value -> value.assertThat().asString().isNotBlank())
                .hasPathSatisfying(
                        "$.expected", value -> value.assertThat().asString().isNotBlank())
                .hasPathSatisfying(
                        "$.remedy", value -> value.assertThat().asString().contains(parameter));
    }

    @Test
    void a_year_is_told_as_it_is_in_force() {
        assertThat(web.get().uri("/api/v1/calendar/2026"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"year": 2026, "provisional": false, "revision": 0, "workingDays": 248,
                         "notice": "国办发明电〔2025〕7号"}
                        """)
                .hasPathSatisfying("$.off[0].name", value -> assertThat(value).isEqualTo("元旦"));
    }

    @Test
    void a_year_without_a_notice_is_provisional_until_it_is_published() {
        assertThat(web.get().uri("/api/v1/calendar/2027"))
                .bodyJson()
                .isLenientlyEqualTo("{\"provisional\": true, \"notice\": \"\", \"off\": []}");

        calendars.publish(
                CalendarText.parse("year 2027 一号\n元旦 off 2027-01-01").orThrow().getFirst(),
                0,
                "administrator");

        assertThat(web.get().uri("/api/v1/calendar/2027"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"provisional": false, "notice": "一号", "revision": 1, "workingDays": 260,
                         "off": [{"date": "2027-01-01", "name": "元旦"}], "work": []}
                        """);
    }
}
