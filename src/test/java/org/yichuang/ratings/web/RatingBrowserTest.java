package org.yichuang.ratings.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.Cases;
import org.yichuang.kernel.CaseNo;
import org.yichuang.ratings.Grade;
import org.yichuang.ratings.Ratings;
import org.yichuang.testing.BrowserTest;
import org.yichuang.testing.FiledCases;
import org.yichuang.testing.PlatformTest;
import org.yichuang.testing.View;

/// From one tap on the tracking page to the call-back and the second rating.
@PlatformTest
@Import(FiledCases.class)
class RatingBrowserTest extends BrowserTest {

    @Autowired FiledCases filed;
    @Autowired Cases cases;
    @Autowired Ratings ratings;

    static Stream<View> views() {
        return Stream.of(
                View.PHONE,
                View.SMALL_PHONE.forElders(),
                View.DESK.inDark(),
                View.DESK.inEnglish());
    }

    private Page signedIn(String login, View view) {
        Page page = open("/sign-in", view);
        page.locator("#name").fill(login);
        page.locator("#password").fill(PlatformTest.PASSWORD);
        page.locator("#password").press("Enter");
        page.waitForURL(url -> !url.endsWith("/sign-in"));
        return page;
    }

    private Page tracked(CaseNo no, View view) {
        CaseView file = cases.find(no).orElseThrow();
        Page page = open("/track", view);
        page.locator("#no").fill(no.text());
        page.locator("#code").fill(file.trackingCode().value());
        page.locator("#code").press("Enter");
        assertThat(page.locator("#rating")).isVisible();
        return page;
    }

    @ParameterizedTest
    @MethodSource("views")
    void the_tracking_page_asks_how_it_went(View view) {
        Page page = tracked(filed.closed(), view);

        assertFitsTheWidth(page);
        assertAccessible(page);
        screenshot(page, "rate-" + view);
    }

    @Test
    void one_tap_with_number_and_code_rates_without_an_account_and_without_scripts() {
        // given
        CaseNo no = filed.closed();
        Page page = tracked(no, View.PHONE.withoutScript());

        // when
        page.locator(".rate-now button[value='5']").click();

        // then
        assertThat(page.locator("#rating")).containsText("非常满意");
        assertThat(page.locator(".rate-now")).hasCount(0);
        assertThat(ratings.of(no).orElseThrow().grade()).isEqualTo(Grade.VERY_SATISFIED);
    }

    @Test
    void a_bad_rating_is_called_back_answered_and_asked_again() {
        // given
        CaseNo no = filed.closed();
        Page mine = signedIn(FiledCases.APPLICANT, View.PHONE);
        mine.navigate(address("/my/cases/" + no.text()));

        // when
        mine.locator(".rate-now button[value='1']").click();
        mine.locator("#words").fill("跑了三趟");
        mine.locator("#rating form:has(#words) button").click();
        assertThat(mine.locator("#rating")).containsText("跑了三趟");

        Page supervisor = signedIn("supervisor1", View.DESK);
        supervisor.navigate(address("/supervision/ratings/" + no.text()));
        assertAccessible(supervisor);
        assertFitsTheWidth(supervisor);
        screenshot(supervisor, "call-back");
        supervisor.locator("#outcome").check();
        supervisor.locator("#note").fill("已道歉，改了指南。");
        supervisor.locator("form[action$='/call-back'] button").click();
        supervisor.waitForURL(url -> url.endsWith("/supervision/ratings"));

        mine.navigate(address("/my/cases/" + no.text()));
        assertThat(mine.locator("#rating")).containsText("已道歉，改了指南。");
        mine.locator(".rate-now button[value='4']").click();

        // then
        assertThat(mine.locator(".rate-now")).hasCount(0);
        assertThat(ratings.of(no).orElseThrow().grade()).isEqualTo(Grade.VERY_DISSATISFIED);
        assertThat(ratings.of(no).orElseThrow().callBack())
                .satisfies(callBack -> assertThat(callBack.regrade()).isEqualTo(Grade.SATISFIED));
    }

    @Test
    void a_call_without_outcome_is_refused_and_what_was_typed_stays() {
        // given
        CaseNo no = filed.closed();
        ratings.rate(
                cases.find(no).orElseThrow(),
                Grade.DISSATISFIED,
                org.yichuang.ratings.Rating.Channel.CODE);
        Page page = signedIn("supervisor1", View.DESK);
        page.navigate(address("/supervision/ratings/" + no.text()));

        // when
        page.locator("#note").fill("打过了");
        page.locator("form[action$='/call-back'] button").click();

        // then
        assertThat(page.locator("[data-error-summary]")).isVisible();
        assertThat(page.locator("#note")).hasValue("打过了");
        expectProblem("422");
    }

    @ParameterizedTest
    @MethodSource("views")
    void the_supervisors_pages_fit_and_are_accessible(View view) {
        Page page = signedIn("supervisor1", view);

        for (String path :
                new String[] {
                    "/supervision", "/supervision/ratings", "/supervision/ratings/list"
                }) {
            page.navigate(address(path));
            assertFitsTheWidth(page);
            assertAccessible(page);
            screenshot(page, path.substring(1).replace('/', '-') + "-" + view);
        }
    }
}
