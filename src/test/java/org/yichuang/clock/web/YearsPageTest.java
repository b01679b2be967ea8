package org.yichuang.clock.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yichuang.clock.InMemoryCalendars;
import org.yichuang.clock.PublishedYear;
import org.yichuang.identity.AuditEntry;
import org.yichuang.kernel.calendar.CalendarText;

@SpringBootTest(classes = ClockAlone.class)
@AutoConfigureMockMvc
class YearsPageTest {

    private static final String TEXT =
            "year 2027 国办发明电〔2026〕9号\n元旦 off 2027-01-01..2027-01-04 work 2027-01-09\n";

    @Autowired MockMvcTester web;
    @Autowired InMemoryCalendars calendars;
    @Autowired ClockAlone.Recorded audit;

    @BeforeEach
    void onlyTheShippedYears() {
        calendars.clear();
        audit.entries.clear();
    }

    private MvcTestResult send(String path, String text, int after) {
        return web.post()
                .uri("/administration/calendar/" + path)
                .with(csrf())
                .param("text", text)
                .param("after", String.valueOf(after))
                .exchange();
    }

    @Test
    void the_list_says_which_years_are_published() {
        calendars.publish(CalendarText.parse(TEXT).orThrow().getFirst(), 0, "guanli");

        assertThat(web.get().uri("/administration/calendar"))
                .hasStatusOk()
                .bodyText()
                .contains("/administration/calendar/2028", "暂定，未公布", "本平台发布，第 1 版", "程序自带")
                .contains("国办发明电〔2026〕9号");
    }

    @Test
    void the_editor_begins_with_what_is_in_force() {
        assertThat(web.get().uri("/administration/calendar/2026"))
                .hasStatusOk()
                .bodyText()
                .contains("year 2026 国办发明电〔2025〕7号", "国庆节 off 2026-10-01..2026-10-07");
        assertThat(web.get().uri("/administration/calendar/2027"))
                .bodyText()
                .contains("year 2027\n</textarea>");
    }

    @Test
    void a_preview_shows_the_changes_and_changes_nothing() {
        assertThat(send("2027/preview", TEXT, 0))
                .hasStatusOk()
                .bodyText()
                .contains("发布后有 5 天变化", "预览（尚未发布）", "元旦放假");
        assertThat(calendars.history(2027)).isEmpty();
        assertThat(audit.entries).isEmpty();
    }

    @Test
    void publishing_puts_the_year_into_force_and_is_recorded() {
        assertThat(send("2027", TEXT, 0))
                .hasStatus(303)
                .headers()
                .hasValue("Location", "/administration/calendar/2027");

        assertThat(calendars.published(2027)).map(PublishedYear::by).contains("guanli");
        assertThat(audit.entries)
                .extracting(AuditEntry::action, AuditEntry::subject)
                .containsExactly(tuple("calendar-published", "calendar-2027-1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "元旦 off 2027-13-01|第 2 行|元旦 off 2027-13-01",
                "元旦 2027-01-01|第 2 行|元旦 2027-01-01",
                "元旦 off 2027-01-01 work 2027-01-04|第 2 行|不是周六或周日",
                "year 2028|只能写 2027 年|year 2028",
            })
    void a_wrong_line_is_named_and_the_text_kept(String line, String place, String shown) {
        assertThat(send("2027", "year 2027\n" + line, 0))
                .hasStatus(422)
                .bodyText()
                .contains("text-error", place, shown, line);
        assertThat(calendars.history(2027)).isEmpty();
    }

    @Test
    void a_colleague_who_was_quicker_is_mentioned_and_the_text_kept() {
        // given
        calendars.publish(
                CalendarText.parse("year 2027 别人的\n元旦 off 2027-01-01").orThrow().getFirst(),
                0,
                "other");

        // when
        MvcTestResult late = send("2027", TEXT, 0);

        // then
        assertThat(late)
                .hasStatus(409)
                .bodyText()
                .contains("另一位管理员发布了新的一版", "2027-01-09", "name=\"after\" value=\"1\"");
        assertThat(calendars.history(2027)).hasSize(1);
    }

    @Test
    void an_earlier_revision_can_be_taken_up_again() {
        calendars.publish(CalendarText.parse(TEXT).orThrow().getFirst(), 0, "guanli");
        calendars.publish(
                CalendarText.parse("year 2027 改\n元旦 off 2027-01-01").orThrow().getFirst(),
                1,
                "guanli");

        assertThat(web.get().uri("/administration/calendar/2027?revision=1"))
                .bodyText()
                .contains("国办发明电〔2026〕9号", "name=\"after\" value=\"2\"", "第 2 版");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999", "2201", "next"})
    void there_is_no_editor_for_other_years(String year) {
        assertThat(web.get().uri("/administration/calendar/" + year)).hasStatus(404);
    }
}
