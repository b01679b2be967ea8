package org.yichuang.clock.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yichuang.clock.InMemoryCalendars;
import org.yichuang.pages.PageSettings;

@SpringBootTest(classes = ClockAlone.class)
@AutoConfigureMockMvc
class DuePageTest {

    private static final Cookie ENGLISH = new Cookie(PageSettings.LANGUAGE, "en");

    @Autowired MockMvcTester web;
    @Autowired InMemoryCalendars calendars;

    @BeforeEach
    void onlyTheShippedYears() {
        calendars.clear();
    }

    @Test
    void the_form_begins_with_today_and_shows_the_year() {
        assertThat(web.get().uri("/calendar"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"2026-09-29\"", "2026 年的工作日", "国庆节放假", "国庆节调休上班");
    }

    @Test
    void the_last_day_is_told_with_every_day_on_the_way() {
        assertThat(web.get().uri("/calendar?from=2026-09-24&workingDays=8"))
                .hasStatusOk()
                .bodyText()
                .contains("最后一天是 2026 年 10 月 13 日 星期二", "中秋节放假", "day-due");
    }

    @Test
    void english_readers_get_english_names() {
        assertThat(web.get().uri("/calendar?from=2026-09-24&workingDays=8").cookie(ENGLISH))
                .bodyText()
                .contains("The last day is Tue 13 Oct 2026", "Mid-Autumn Festival")
                .doesNotContain("中秋节");
    }

    @ParameterizedTest
    @CsvSource({
        "from=&workingDays=8, from-error",
        "from=soon&workingDays=8, from-error",
        "from=2026-09-24&workingDays=, workingDays-error",
        "from=2026-09-24&workingDays=2001, workingDays-error",
    })
    void a_slip_is_explained_at_its_field(String query, String error) {
        assertThat(web.get().uri("/calendar?" + query))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"" + error + "\"", "error-summary");
    }

    @Test
    void what_was_typed_is_kept() {
        assertThat(web.get().uri("/calendar?from=2026-09-24&workingDays=soon"))
                .bodyText()
                .contains("value=\"2026-09-24\"", "value=\"soon\"");
    }

    @Test
    void a_year_that_is_not_published_is_called_provisional() {
        assertThat(web.get().uri("/calendar?from=2026-12-31&workingDays=3"))
                .bodyText()
                .contains("这个结果是暂定的", "2027 年的放假安排尚未公布");
    }

    @Test
    void a_very_long_limit_is_computed_but_not_drawn() {
        assertThat(web.get().uri("/calendar?from=2026-09-24&workingDays=2000"))
                .hasStatusOk()
                .bodyText()
                .contains("日子太多")
                .doesNotContain("day-due");
    }
}
