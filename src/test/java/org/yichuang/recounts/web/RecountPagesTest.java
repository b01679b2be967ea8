package org.yichuang.recounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.yichuang.Yichuang;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.Cases;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.recounts.RecountRun;
import org.yichuang.recounts.RecountRuns;
import org.yichuang.testing.BrowserTest;
import org.yichuang.testing.FiledCases;
import org.yichuang.testing.PlatformTest;
import org.yichuang.testing.View;
import org.yichuang.testing.Visitor;

/// An administrator publishes a year; the pages tell, to each what is theirs, whose days moved. The
/// platform is started for this alone, because what was published stays.
@SpringBootTest(
        classes = Yichuang.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"yichuang.demo.enabled=true", "yichuang.demo.cases=20"})
@Import(FiledCases.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecountPagesTest extends BrowserTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /// The second year for which no notice is shipped: no other case has a limit that reaches it.
    private static final int YEAR = WorkingDays.statutory().years().getLast().year() + 2;

    private static final int FILED = 55;

    @LocalServerPort int port;
    @Autowired FiledCases filed;
    @Autowired Cases cases;
    @Autowired RecountRuns runs;

    private final List<CaseNo> accepted = new ArrayList<>();
    private LocalDate before;

    @BeforeAll
    void publish() {
        // given: applications of the last days of the year before
        Clock then =
                Clock.fixed(
                        LocalDate.of(YEAR - 1, 12, 29).atTime(9, 0).atZone(CHINA).toInstant(),
                        CHINA);
        FiledCases earlier = filed.at(then);
        for (int i = 0; i < FILED; i++) {
            CaseNo no = earlier.submitted(earlier.picture(filed.applicant().id()));
            earlier.act(no, new Command.Accept(Set.of()), FiledCases.CLERK);
            accepted.add(no);
        }
        before = promised(accepted.getFirst());

        // when
        Visitor administrator = visitor("admin1");
        String path = "/administration/calendar/" + YEAR;
        administrator.get(path);
        HttpResponse<String> published =
                administrator.post(
                        path,
                        Map.of(
                                "text",
                                "year %d 国办发明电〔%d〕7号\n元旦 off %s"
                                        .formatted(YEAR, YEAR - 1, firstWorkdays()),
                                "after",
                                "0"));
        assertThat(published.statusCode()).isEqualTo(303);
        assertThat(administrator.get(path).body())
                .contains(
                        "在办件的期限几秒钟后开始重算",
                        "正在重算",
                        "hx-get=\"" + path() + "/progress?leading=true\"");
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(
                        () ->
                                runs.find(YEAR, 1)
                                        .filter(run -> run.state() == RecountRun.State.DONE)
                                        .isPresent());
    }

    private static String firstWorkdays() {
        return LocalDate.of(YEAR, 1, 1)
                .datesUntil(LocalDate.of(YEAR, 2, 1))
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .limit(3)
                .map(LocalDate::toString)
                .collect(Collectors.joining(" "));
    }

    private LocalDate promised(CaseNo no) {
        return Objects.requireNonNull(cases.find(no).orElseThrow().summary().promisedDue());
    }

    private Visitor visitor(String login) {
        return new Visitor(port).signedIn(login, PlatformTest.PASSWORD);
    }

    private static String path() {
        return "/recounts/" + YEAR + "/1";
    }

    @Test
    void every_case_moved_and_the_page_of_the_year_says_how_many() {
        assertThat(accepted).allSatisfy(no -> assertThat(promised(no)).isAfter(before));
        RecountRun run = runs.find(YEAR, 1).orElseThrow();
        assertThat(run.moved()).isEqualTo(FILED);
        assertThat(run.looked()).isGreaterThan(FILED);
        assertThat(run.changed()).isEqualTo(3);
        assertThat(visitor("admin1").get("/administration/calendar/" + YEAR).body())
                .contains(
                        "在办件的期限",
                        "已重算",
                        "3 天在工作日与休息日之间变动",
                        "<dd>" + FILED + "</dd>",
                        "href=\"" + path() + "\"");
    }

    @Test
    void the_list_is_paged_and_leads_a_supervisor_to_the_cases() {
        Visitor supervisor = visitor("supervisor1");
        assertThat(supervisor.get("/recounts").body())
                .contains(YEAR + " 年放假安排，第 1 版", "href=\"" + path() + "\"");
        String first = supervisor.get(path()).body();
        List<CaseNo> shown =
                accepted.stream()
                        .filter(no -> first.contains("/supervision/cases/" + no.text()))
                        .toList();
        assertThat(shown).hasSize(50);
        String next = first.replaceAll("(?s).*href=\"(" + path() + "\\?after=[^\"]+)\".*", "$1");
        String second = supervisor.get(next).body();
        assertThat(accepted)
                .filteredOn(no -> second.contains("/supervision/cases/" + no.text()))
                .hasSize(FILED - 50)
                .doesNotContainAnyElementsOf(shown);
        assertThat(first).contains("承诺办结", "法定办结");
        assertThat(supervisor.get(path() + "?after=nonsense").body()).isNotEmpty();
    }

    @Test
    void officers_see_the_cases_of_their_authority_and_where_to_open_them() {
        String number = accepted.getFirst().text();
        assertThat(allPages(visitor("clerk1"))).contains("href=\"/desk/" + number + "\"");
        assertThat(allPages(visitor("market1"))).contains("href=\"/review/" + number + "\"");
        assertThat(allPages(visitor("admin1")))
                .contains(number)
                .doesNotContain("/desk/" + number, "/supervision/cases/" + number);
        assertThat(visitor("xuzhixia").get(path()).statusCode()).isEqualTo(403);
        assertThat(new Visitor(port).get(path()).statusCode()).isEqualTo(303);
        assertThat(visitor("supervisor1").get("/recounts/1999/1").statusCode()).isEqualTo(404);
    }

    @Test
    void an_authority_that_has_nothing_to_do_with_the_cases_sees_none() {
        CaseView file = cases.find(accepted.getFirst()).orElseThrow();
        assertThat(file.state().toString()).doesNotContain("police");
        assertThat(allPages(visitor("police1"))).contains("没有办件的期限变动");
    }

    private static String allPages(Visitor visitor) {
        HttpResponse<String> first = visitor.get(path());
        String next = first.body().replaceAll("(?s).*href=\"([^\"]+\\?after=[^\"]+)\".*", "$1");
        return next.startsWith("/") ? first.body() + visitor.get(next).body() : first.body();
    }

    @Test
    void only_an_administrator_may_have_it_done_again_and_only_when_cases_failed() {
        Visitor supervisor = visitor("supervisor1");
        supervisor.get(path());
        assertThat(supervisor.post(path() + "/again", Map.of()).statusCode()).isEqualTo(403);
        Visitor administrator = visitor("admin1");
        assertThat(administrator.get(path()).body()).doesNotContain("/again");
        assertThat(administrator.post(path() + "/again", Map.of()).statusCode()).isEqualTo(302);
        assertThat(administrator.get(path()).body()).contains("没有未能重算的办件");
    }

    @Test
    void the_timeline_and_the_applicants_page_say_why_the_day_moved() {
        CaseNo no = accepted.getFirst();
        assertThat(visitor("supervisor1").get("/supervision/cases/" + no.text()).body())
                .contains("期限已按新日历重算", YEAR + " 年放假安排于", "承诺办结的最后一天：由", "平台");
        assertThat(visitor(FiledCases.APPLICANT).get("/my/cases/" + no.text()).body())
                .contains(YEAR + " 年放假安排于", "承诺办结的最后一天：由", "法定办结的最后一天：由", "期限已按新日历重算")
                .doesNotContain("”审查的最后一天");
    }

    @Test
    void the_progress_is_asked_for_while_it_runs_and_not_after() {
        String part = visitor("admin1").get(path() + "/progress?leading=true").body();
        assertThat(part)
                .contains("已重算", "href=\"" + path() + "\"")
                .doesNotContain("hx-get", "<html");
    }

    @Test
    void the_pages_fit_and_are_accessible() {
        for (View view :
                List.of(
                        View.DESK,
                        View.DESK.inDark().inEnglish(),
                        View.PHONE,
                        View.SMALL_PHONE.forElders().inEnglish())) {
            look(view, "supervisor1", "/recounts", path());
            look(view, "admin1", "/administration/calendar/" + YEAR);
            look(view, FiledCases.APPLICANT, "/my/cases/" + accepted.getFirst().text());
            look(view, "supervisor1", "/supervision/cases/" + accepted.getFirst().text());
        }
    }

    private void look(View view, String login, String... paths) {
        BrowserContext person = signedIn(view, login, PlatformTest.PASSWORD);
        for (String path : paths) {
            Page page = person.newPage();
            page.navigate(address(path));
            page.locator("main")
                    .waitFor(
                            new com.microsoft.playwright.Locator.WaitForOptions()
                                    .setState(WaitForSelectorState.VISIBLE));
            screenshot(page, login + path.replaceAll("\\W+", "-") + "-" + view);
            assertFitsTheWidth(page);
            assertAccessible(page);
        }
    }
}
