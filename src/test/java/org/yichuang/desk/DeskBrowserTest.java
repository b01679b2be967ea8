package org.yichuang.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.yichuang.cases.Cases;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.kernel.CaseNo;
import org.yichuang.testing.BrowserTest;
import org.yichuang.testing.FiledCases;
import org.yichuang.testing.PlatformTest;
import org.yichuang.testing.View;

/// The window's desk and the departments' review, with their files.
@PlatformTest
@Import(FiledCases.class)
class DeskBrowserTest extends BrowserTest {

    @Autowired FiledCases filed;
    @Autowired Cases cases;

    static Stream<View> views() {
        return Stream.of(
                View.DESK,
                View.DESK.inDark(),
                View.DESK.inEnglish(),
                View.PHONE,
                View.SMALL_PHONE.forElders());
    }

    private Page signedIn(String login, View view) {
        Page page = open("/sign-in", view);
        page.locator("#name").fill(login);
        page.locator("#password").fill(PlatformTest.PASSWORD);
        page.locator("#password").press("Enter");
        page.waitForURL(url -> !url.endsWith("/sign-in"));
        return page;
    }

    private void go(Page page, String path) {
        page.navigate(address(path));
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    @ParameterizedTest
    @MethodSource("views")
    void the_desk_shows_form_and_picture_side_by_side(View view) {
        // given
        CaseNo no = filed.submitted(filed.picture(UUID.randomUUID()));
        Page page = signedIn("clerk1", view);

        // when
        go(page, "/desk/" + no.text());

        // then
        assertThat(page.locator("#document img")).isVisible();
        assertThat(loaded(page)).isTrue();
        assertFitsTheWidth(page);
        assertAccessible(page);
        screenshot(page, "desk-" + view);
    }

    @ParameterizedTest
    @MethodSource("views")
    void the_review_shows_the_dossier_the_picture_and_the_points(View view) {
        // given
        CaseNo no = filed.submitted(filed.picture(UUID.randomUUID()));
        filed.act(no, new Command.Accept(java.util.Set.of()), FiledCases.CLERK);
        Page page = signedIn("market1", view);

        // when
        go(page, "/review/" + no.text());

        // then
        assertThat(page.locator("#document img")).isVisible();
        assertThat(loaded(page)).isTrue();
        assertFitsTheWidth(page);
        assertAccessible(page);
        screenshot(page, "review-" + view);
    }

    private static boolean loaded(Page page) {
        return (boolean)
                page.evaluate("() => document.querySelector('#document img').naturalWidth > 0");
    }

    @Test
    void a_case_is_accepted_with_the_keyboard_alone() {
        // given
        CaseNo no = filed.submitted(filed.picture(UUID.randomUUID()));
        Page page = signedIn("clerk1", View.DESK);
        page.navigate(address("/desk"));

        // when
        page.keyboard().press("/");
        page.keyboard().type(no.text());
        page.keyboard().press("Enter");
        assertThat(page.locator("#file-title")).isVisible();
        page.keyboard().press("b");
        int points = page.locator("[data-point]").count();
        for (int i = 0; i < points; i++) {
            page.keyboard().press("1");
        }
        assertThat(page.locator("[data-points-state]"))
                .hasClass(java.util.regex.Pattern.compile("finding-fine"));
        page.keyboard().press("a");

        // then
        assertThat(page.locator(".notices, [role=status], .banner").first()).isVisible();
        CaseState state = cases.find(no).orElseThrow().state();
        assertThat(state).isInstanceOf(CaseState.UnderReview.class);
        assertThat(cases.dossier(no).materials())
                .anyMatch(each -> each.material().equals(FiledCases.PLAN) && each.trust() == 'B');
    }

    @Test
    void what_was_ticked_is_there_again_after_a_power_cut() {
        // given
        CaseNo no = filed.submitted(filed.picture(UUID.randomUUID()));
        Page page = signedIn("clerk1", View.DESK);
        go(page, "/desk/" + no.text());

        // when
        page.waitForResponse(
                answer -> answer.url().endsWith("/worksheet") && answer.status() == 204,
                () -> page.keyboard().press("1"));
        Page another = signedIn("clerk1", View.DESK);
        go(another, "/desk/" + no.text());

        // then
        assertThat(another.locator("[data-point] input[value=PASS]").first()).isChecked();
    }

    @Test
    void an_open_point_keeps_the_case_from_being_accepted_and_the_ticks_stay() {
        // given
        CaseNo no = filed.submitted(filed.picture(UUID.randomUUID()));
        Page page = signedIn("clerk1", View.DESK);
        go(page, "/desk/" + no.text());

        // when
        page.keyboard().press("1");
        page.keyboard().press("a");

        // then
        assertThat(page.locator("[data-error-summary]")).isVisible();
        assertThat(page.locator("[data-point] input[value=PASS]").first()).isChecked();
        assertThat(cases.find(no).orElseThrow().state()).isInstanceOf(CaseState.Received.class);
        expectProblem("422");
    }

    @Test
    void the_next_document_comes_with_a_key_and_the_list_follows() {
        // given
        CaseNo no = filed.submitted(filed.picture(UUID.randomUUID()));
        filed.act(no, new Command.Accept(java.util.Set.of()), FiledCases.CLERK);
        Page page = signedIn("market1", View.DESK);
        go(page, "/review/" + no.text());

        // when
        page.keyboard().press("k");

        // then
        assertThat(page.locator("#document")).hasAttribute("data-shows", "0");
        assertThat(page.locator("[data-files] a[aria-current]")).hasCount(1);
        assertThat(page.locator("[data-files] a").first()).hasAttribute("aria-current", "true");
    }
}
