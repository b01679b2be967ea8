package org.yichuang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.cases.Cases;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.identity.Accounts;
import org.yichuang.identity.Role;
import org.yichuang.kernel.CaseNo;
import org.yichuang.testing.BrowserTest;
import org.yichuang.testing.PlatformTest;
import org.yichuang.testing.View;

/// The main job of the platform, by the people whose job it is: somebody finds a service and
/// applies, the window accepts, departments review side by side, a decider decides, the sealed
/// licence comes out, the applicant takes and rates it, and a supervisor sees every step.
@PlatformTest
class FourPeopleBrowserTest extends BrowserTest {

    @Autowired private Cases cases;
    @Autowired private Accounts accounts;

    @Test
    void a_food_business_licence_from_search_to_rating() {
        // the applicant, on a phone
        BrowserContext phone = person(View.PHONE);
        Page applicant = phone.newPage();
        applicant.navigate(address("/"));
        Applying applying = new Applying(applicant);
        applying.find("开饭店", "食品经营许可核发");
        applying.answerQuestions();
        applying.begin("xuzhixia");
        applying.fillIn();
        applying.bring(new FilePayload("布局图.png", "image/png", picture()));
        String no = applying.submit();
        screenshot(applicant, "1-receipt");

        // the window
        Page window = signedIn(View.DESK, "clerk1", PlatformTest.PASSWORD).newPage();
        window.navigate(address("/desk/" + no));
        find(window.locator("[data-point]").count(), window, "1");
        screenshot(window, "2-desk");
        window.keyboard().press("a");
        assertThat(window.locator(".notices").first()).isVisible();

        // the departments, each on its own
        List<CaseState.Step> steps = underReview(no).steps();
        assertThat(steps).hasSizeGreaterThanOrEqualTo(3);
        for (CaseState.Step step : steps) {
            Page reviewer = officer(Role.REVIEWER, step.authority());
            reviewer.navigate(address("/review/" + no));
            if (step.id().equals("market-site")) {
                recordVisit(reviewer, step.id());
                reviewer.navigate(address("/review/" + no));
            }
            find(reviewer.locator("[data-point]").count(), reviewer, "1");
            screenshot(reviewer, "3-review-" + step.id());
            reviewer.locator("button[name=agrees][value=true]").click();
            assertThat(reviewer.locator(".notices").first()).isVisible();
        }

        // who decides
        Page decider = signedIn(View.DESK, "market-head", PlatformTest.PASSWORD).newPage();
        decider.navigate(address("/review/" + no));
        decider.locator("button[formaction$='/grant']").click();
        assertThat(decider.locator(".notices").first()).isVisible();
        screenshot(decider, "4-decided");

        // the window makes the result, which is delivered electronically
        window.navigate(address("/desk/" + no));
        window.locator("form[action$='/issue'] button").click();
        window.navigate(address("/desk/" + no));
        window.locator("form[action$='/closing'] button").click();
        assertThat(state(no)).isInstanceOf(CaseState.Closed.class);

        // the applicant takes it, shows it and rates it
        applicant.navigate(address("/my/cases/" + no));
        screenshot(applicant, "5-tracking");
        String verification = applicant.locator("a[href*='/verify/']").first().getAttribute("href");
        applicant.locator(".rate-now button[value='5']").click();
        assertThat(applicant.locator("#rating")).containsText("非常满意");
        applicant.navigate(address("/licences"));
        applicant
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("食品经营许可证")))
                .first()
                .click();
        screenshot(applicant, "6-licence");
        applicant.navigate(address(verification.substring(verification.indexOf("/verify/"))));
        assertThat(applicant.locator("main")).containsText("有效");
        screenshot(applicant, "7-verified");

        // the supervisor sees it all
        Page supervisor = signedIn(View.DESK, "supervisor1", PlatformTest.PASSWORD).newPage();
        supervisor.navigate(address("/supervision/find?q=" + no));
        assertThat(supervisor.locator(".journal > li")).hasCount(steps.size() + 8);
        assertThat(supervisor.locator(".finding-fine").first()).isVisible();
        assertAccessible(supervisor);
        screenshot(supervisor, "8-journal");
    }

    /// Finds every check point in order, with the keyboard.
    private static void find(int points, Page page, String verdict) {
        for (int i = 0; i < points; i++) {
            page.keyboard().press(verdict);
        }
    }

    /// Two officers were there; without their record nobody gives an opinion.
    private static void recordVisit(Page reviewer, String step) {
        assertThat(reviewer.locator("main")).containsText("两名以上人员到现场看过");
        reviewer.locator("summary", new Page.LocatorOptions().setHasText("登记踏勘笔录")).click();
        box(reviewer, "steps." + step).check();
        box(reviewer, "officers.market1").check();
        box(reviewer, "officers.market-head").check();
        box(reviewer, "findings").fill("现场布局和图纸一致。");
        box(reviewer, "record").fill("核查表 2026-118");
        reviewer.locator("button[formaction$='/acts/RECORD_VISIT']").click();
        assertThat(reviewer.locator(".notices").first()).isVisible();
    }

    private static Locator box(Page page, String field) {
        return page.locator("[id='RECORD_VISIT." + field + "']");
    }

    private Page officer(Role role, String authority) {
        String login =
                accounts.of(List.of(authority)).stream()
                        .filter(account -> account.holds(role))
                        .findFirst()
                        .orElseThrow()
                        .login();
        return signedIn(View.DESK, login, PlatformTest.PASSWORD).newPage();
    }

    private CaseState state(String no) {
        return cases.find(CaseNo.parse(no).orThrow()).orElseThrow().state();
    }

    private CaseState.UnderReview underReview(String no) {
        return (CaseState.UnderReview) state(no);
    }

    private static byte[] picture() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
