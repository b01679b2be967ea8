package org.yichuang.life;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.yichuang.cases.Cases;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.kernel.CaseNo;
import org.yichuang.life.LivesOfCases.Told;
import org.yichuang.testing.BrowserTest;
import org.yichuang.testing.PlatformTest;
import org.yichuang.testing.View;

/// Looks at lives of every length, as those who supervise, handle and apply. The platform does
/// nothing by itself here, so that a life can be told at moments of the past.
@PlatformTest
@Import(LivesOfCases.class)
@TestPropertySource(properties = "yichuang.background-work=false")
class LifeBrowserTest extends BrowserTest {

    private static final Logger log = LoggerFactory.getLogger(LifeBrowserTest.class);

    @Autowired LivesOfCases lives;
    @Autowired Cases cases;
    @Autowired Clock clock;

    static Stream<View> views() {
        return Stream.of(
                new View(1280, 900, false, false, false, true),
                View.DESK.inDark().inEnglish(),
                View.PHONE,
                View.PHONE.inDark().inEnglish(),
                View.SMALL_PHONE.forElders());
    }

    private LocalDateTime ago(int days) {
        return LocalDate.now(clock).minusDays(days).atTime(10, 20, 3);
    }

    /// Two days into a pause.
    private Told paused() {
        return lives.submitted(ago(9)).accepted(ago(7)).suspended(ago(2));
    }

    /// Answered after a correction, paused for half a year, extended, late, archived, revoked.
    private Told ofAYear() {
        return lives.drafted(ago(420))
                .submitted(ago(400))
                .told(ago(398))
                .supplied(ago(390))
                .accepted(ago(389))
                .suspended(ago(386))
                .resumed(ago(200))
                .extended(ago(198))
                .urged(ago(190))
                .card(ago(180), Command.Card.YELLOW)
                .card(ago(170), Command.Card.RED)
                .reviewed(ago(165))
                .granted(ago(160))
                .closed(ago(160).plusHours(2))
                .archived(ago(150))
                .revoked(ago(5));
    }

    /// Decided before anybody could look up.
    private Told ofSeconds() {
        LocalDateTime at = ago(1);
        return lives.submitted(at)
                .accepted(at.plusSeconds(1))
                .reviewed(at.plusSeconds(2))
                .granted(at.plusSeconds(3))
                .closed(at.plusSeconds(4));
    }

    private Page supervised(CaseNo no, View view) {
        Page page = signedIn(view, "supervisor1", PlatformTest.PASSWORD).newPage();
        page.navigate(address("/supervision/cases/" + no.text()));
        return page;
    }

    @ParameterizedTest
    @MethodSource("views")
    void a_life_of_any_length_can_be_read_in_any_view(View view) {
        for (Told told : List.of(paused(), ofAYear(), ofSeconds())) {
            Page page = supervised(told.no(), view);

            screenshot(page, "life-" + cases.journal(told.no()).size() + "-" + view);
            assertThat(page.locator(".life-drawing")).isVisible();
            assertFitsTheWidth(page);
            assertAccessible(page);
            assertThat(textsUponOneAnother(page)).isEmpty();
        }
    }

    private static List<?> textsUponOneAnother(Page page) {
        return (List<?>)
                page.evaluate(
                        """
                        () => {
                          const texts = [...document.querySelectorAll(".life-drawing text")]
                            .filter(text => !text.classList.contains("life-tip") && text.textContent.trim()
                              && text.getClientRects().length)
                            .map(text => ({ words: text.textContent, box: text.getBoundingClientRect() }));
                          const touch = (a, b) => a.left < b.right - 1 && b.left < a.right - 1
                            && a.top < b.bottom - 3 && b.top < a.bottom - 3;
                          const found = [];
                          texts.forEach((one, i) => texts.slice(i + 1).forEach(other => {
                            if (touch(one.box, other.box)) found.push(one.words + " / " + other.words);
                          }));
                          return found;
                        }
                        """);
    }

    @Test
    void a_mark_leads_to_its_event_in_the_list_and_the_event_to_its_place() {
        Page page = supervised(paused().no(), View.DESK);

        Locator accepted = page.locator(".life-wide a[href='#event-2']");
        assertThat(accepted).hasAttribute("aria-label", Pattern.compile(".*已受理.*"));
        accepted.click();
        assertThat(page).hasURL(Pattern.compile(".*#event-2$"));
        assertThat(page.locator("#event-2")).isInViewport();

        page.locator("#event-3 a[href='#life-3']").click();
        assertThat(page.locator("#life-3")).isInViewport();
        assertThat(page.locator("#life-3:target")).hasCount(1);
    }

    @Test
    void the_marks_are_one_stop_of_the_tab_key_and_the_arrows_go_from_one_to_the_next() {
        Page page = supervised(paused().no(), View.DESK);

        page.locator("[data-life]").focus();
        page.keyboard().press("Tab");
        Object first = focused(page);
        page.keyboard().press("ArrowRight");
        assertThat(focused(page)).isNotEqualTo(first);
        page.keyboard().press("ArrowLeft");
        assertThat(focused(page)).isEqualTo(first);
        page.keyboard().press("Tab");
        assertThat(page.evaluate("() => Boolean(document.activeElement.closest('.life-drawing'))"))
                .isEqualTo(false);
    }

    private static Object focused(Page page) {
        return page.evaluate("() => document.activeElement.getAttribute('aria-label')");
    }

    @Test
    void the_picture_tells_the_same_as_its_table() {
        Page page = supervised(paused().no(), View.DESK);

        assertThat(page.locator(".life-summary")).containsText("停止计时");
        assertThat(page.locator(".life-bar.is-paused.is-ahead")).hasCount(2);
        assertThat(page.locator(".life-flag.is-expected")).hasCount(2);
        page.locator(".life-more summary").last().click();
        assertThat(page.locator(".life-more table")).containsText("停止计时（听证）");
        assertThat(page.locator(".life-more table")).containsText("现场核查");
    }

    @Test
    void the_window_and_the_departments_reach_it_from_the_file() {
        CaseNo no = paused().no();

        Page desk = signedIn(View.DESK, "clerk1", PlatformTest.PASSWORD).newPage();
        desk.navigate(address("/desk/" + no.text()));
        desk.keyboard().press("l");
        assertThat(desk).hasURL(address("/desk/" + no.text() + "/life"));
        assertThat(desk.locator(".life-drawing")).isVisible();
        assertAccessible(desk);

        Page review = signedIn(View.PHONE, "market1", PlatformTest.PASSWORD).newPage();
        review.navigate(address("/review/" + no.text()));
        review.locator("a[href='/review/" + no.text() + "/life']").click();
        assertThat(review.locator("#event-3")).containsText("听证权利");
        assertFitsTheWidth(review);
        assertAccessible(review);
    }

    @ParameterizedTest
    @MethodSource("views")
    void the_applicant_sees_no_department_no_finding_and_no_card(View view) {
        Told told = ofAYear();
        Page page = signedIn(view, LivesOfCases.APPLICANT, PlatformTest.PASSWORD).newPage();
        page.navigate(address("/my/cases/" + told.no().text()));

        assertThat(page.locator(".life-names > li")).hasCount(6);
        assertThat(page.locator(".life-mark-yellow, .life-mark-red, .life-sign .life-count"))
                .hasCount(0);
        String figure = page.locator(".life").innerHTML();
        assertThat(figure).doesNotContain("现场核查", "疾病预防控制", "market1");
        screenshot(page, "applicant-" + view);
        assertFitsTheWidth(page);
        assertAccessible(page);
        assertThat(textsUponOneAnother(page)).isEmpty();
        assertThat(page.locator(".steps a[href^='#life-']"))
                .hasCount(page.locator("[id^='event-']").count());
        page.locator(".steps a[href^='#life-']").last().click();
        assertThat(page.locator(".life-spot:target")).isInViewport();
    }

    @Test
    void number_and_code_show_it_without_an_account_and_without_scripts() {
        Page page = tracked(paused().no(), View.PHONE.withoutScript());

        assertThat(page.locator(".life-summary")).containsText("停止计时");
        page.locator(".life-narrow a[data-life-mark]").first().click();
        assertThat(page.locator("#event-1")).isInViewport();
    }

    @Test
    void of_a_draft_it_says_what_will_run() {
        Page page = tracked(lives.drafted(ago(2)).no(), View.PHONE);

        assertThat(page.locator(".life-drawing")).hasCount(0);
        assertThat(page.locator(".life-to-come")).containsText("还没有提交");
        assertThat(page.locator(".life-to-come")).containsText("7 个工作日");
        screenshot(page, "draft");
        assertAccessible(page);
    }

    @Test
    void a_life_of_five_hundred_events_is_drawn_at_once() {
        Told told = lives.submitted(ago(9)).accepted(ago(7));
        for (int i = 0; i < 498; i++) {
            told.urged(ago(7).plusMinutes(10L * i));
        }
        Page page = supervised(told.no(), View.DESK);
        long before = System.nanoTime();
        page.reload();
        long millis = (System.nanoTime() - before) / 1_000_000;

        log.info("500 events in {} ms, list, chain and browser included", millis);
        assertThat(millis).isLessThan(10_000);
        assertThat(page.locator("[id^='event-']")).hasCount(500);
        assertThat(page.locator(".life-spot")).hasCount(500);
        assertThat(page.locator(".life-wide a").count()).isLessThan(60);
        assertFitsTheWidth(page);
    }

    private Page tracked(CaseNo no, View view) {
        Page page = open("/track", view);
        page.locator("#no").fill(no.text());
        page.locator("#code").fill(cases.find(no).orElseThrow().trackingCode().value());
        page.locator("#code").press("Enter");
        page.waitForLoadState();
        return page;
    }
}
