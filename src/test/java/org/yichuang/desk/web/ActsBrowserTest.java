package org.yichuang.desk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yichuang.cases.Answer;
import org.yichuang.cases.Cases;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.CaseState.Closed;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Command.Challenge;
import org.yichuang.cases.lifecycle.Duty;
import org.yichuang.intake.Applicants;
import org.yichuang.intake.DeliveryChoice;
import org.yichuang.kernel.CaseNo;
import org.yichuang.testing.BrowserTest;
import org.yichuang.testing.PlatformTest;
import org.yichuang.testing.View;

/// The pages of the seldom acts in a browser: in every look, by keyboard, and without a script.
@PlatformTest
class ActsBrowserTest extends BrowserTest {

    private static final Actor CLERK =
            new Actor.Officer("clerk1", "service-centre", Set.of(Duty.WINDOW));
    private static final Actor HEAD =
            new Actor.Officer("market-head", "market", Set.of(Duty.DECIDE));

    @Autowired private ApplicationContext context;
    @Autowired private Cases cases;

    private HandledCases handled;

    @BeforeEach
    void cases() {
        handled = new HandledCases(context);
    }

    static Stream<View> views() {
        return Stream.of(
                View.DESK,
                View.DESK.inEnglish(),
                View.PHONE.inDark(),
                View.SMALL_PHONE.forElders(),
                View.PHONE.withoutScript());
    }

    private void done(CaseNo no, Command command, Actor by) {
        assertThat(cases.handle(no, command, by, UUID.randomUUID()))
                .isInstanceOf(Answer.Done.class);
    }

    private CaseNo closed() {
        CaseNo no = handled.granted(DeliveryChoice.ELECTRONIC);
        done(no, new Command.Issue("decision/" + no.text(), true), CLERK);
        done(no, new Command.Close(), CLERK);
        return no;
    }

    private Page page(String login, View view, String path) {
        BrowserContext person = signedIn(view, login, PlatformTest.PASSWORD);
        Page page = person.newPage();
        page.navigate(address(path));
        return page;
    }

    private void look(Page page, String name, View view) {
        assertFitsTheWidth(page);
        if (view.script()) {
            assertAccessible(page);
        }
        screenshot(page, name + "-" + view);
    }

    private static void openAll(Page page) {
        Locator closed = page.locator("main details:not([open]) > summary");
        while (closed.count() > 0) {
            closed.first().click();
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void the_window_tells_again_and_puts_right_on_the_spot(View view) {
        CaseNo no = handled.submitted(DeliveryChoice.ELECTRONIC);
        String material = "equipment-and-layout";
        done(
                no,
                new Command.RequireCorrection(List.of(new Command.Defect(material, "没有盖章")), null),
                CLERK);
        handled.supplied(no, material);
        String file = "/desk/" + no.text();

        Page page = page("clerk1", view, file + "/correction");
        openAll(page);
        look(page, "correction-again", view);
        page.navigate(address(file + "/on-the-spot"));
        look(page, "on-the-spot", view);
        page.locator("a[href$='/on-the-spot/form/people']").first().click();
        page.locator("[name=staff_count]").fill("5");
        look(page, "on-the-spot-section", view);
        page.locator("main form button.button-primary").click();
        page.waitForURL(url -> url.endsWith("/on-the-spot"));
        page.locator("a[href$='/on-the-spot/materials/" + material + "']").click();
        look(page, "on-the-spot-material", view);
        page.navigate(address(file + "/on-the-spot"));
        assertThat(page.locator("ins").first()).containsText("5");
        page.locator("#wrong").fill("少写了人");
        page.locator("#confirmed").check();
        look(page, "on-the-spot-changed", view);
        page.locator("main form button.button-primary").click();
        page.waitForURL(url -> url.endsWith(file));
        look(page, "desk-corrected", view);

        assertThat(cases.journal(no).getLast().type()).isEqualTo("CORRECTED_ON_THE_SPOT");
    }

    @ParameterizedTest
    @MethodSource("views")
    void what_comes_after_the_end_is_done_and_the_applicant_is_told(View view) {
        CaseNo no = closed();
        done(no, new Command.RegisterChallenge(Challenge.SUIT, "(2026)行初 7 号", "法院"), HEAD);

        Page page = page("market-head", view, "/review/" + no.text());
        openAll(page);
        look(page, "after", view);
        page.locator("#revocation").selectOption("DECEIT");
        page.locator("#revocationReason").fill("检测报告是伪造的，经核查属实。");
        page.locator("button[formaction$='/revocation']").click();
        page.waitForURL(url -> url.endsWith("/review/" + no.text()));
        look(page, "after-revoked", view);
        Page mine = page(Applicants.LOGIN, view, "/my/cases/" + no.text());
        assertThat(mine.locator(".news").first()).containsText("检测报告是伪造的");
        look(mine, "told", view);
    }

    @ParameterizedTest
    @MethodSource("views")
    void a_decider_grants_in_part(View view) {
        CaseNo no = handled.reviewed(DeliveryChoice.ELECTRONIC);

        Page page = page("market-head", view, "/review/" + no.text());
        openAll(page);
        look(page, "decision", view);
        page.locator("#except").fill("生食类食品制售");
        page.locator("#exceptReason").fill("没有专间。");
        page.locator("button[formaction$='/grant-in-part']").click();
        page.waitForURL(url -> url.endsWith("/review"));
        Page mine = page(Applicants.LOGIN, view, "/my/cases/" + no.text());
        assertThat(mine.locator(".news").first()).containsText("生食类食品制售");
        look(mine, "told-in-part", view);
    }

    @ParameterizedTest
    @MethodSource("views")
    void an_applicant_urges_whoever_holds_the_case(View view) {
        CaseNo no = handled.accepted(DeliveryChoice.ELECTRONIC);

        Page page = page(Applicants.LOGIN, view, "/my/cases/" + no.text());
        openAll(page);
        page.locator("form[action$='/urging'] button").click();
        assertThat(page.locator(".error-summary a[href='#urging']")).isVisible();
        look(page, "urging-refused", view);
        expectProblem("422");
        page.locator("#urging").fill("下周一要开业");
        page.locator("form[action$='/urging'] button").click();
        assertThat(page.locator("#notices strong"))
                .containsText(view.english() ? "Urged: " : "已催办：");
        look(page, "urged", view);

        assertThat(cases.journal(no).getLast().type()).isEqualTo("URGED");
    }

    @Test
    void a_closed_file_is_archived_with_the_keyboard_alone() {
        CaseNo no = closed();
        Page page = page("clerk1", View.DESK, "/desk");

        page.keyboard().press("/");
        page.keyboard().type(no.text());
        page.keyboard().press("Enter");
        assertThat(page.locator("#file-title")).isVisible();
        page.keyboard().press("e");
        assertThat(page.locator("#number")).isFocused();
        look(page, "archiving", View.DESK);
        page.keyboard().type("2026-0317");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.endsWith("/desk/" + no.text()));

        assertThat(page.getByText("2026-0317").first()).isVisible();
        assertThat(((Closed) cases.find(no).orElseThrow().state()).after().archive())
                .isEqualTo("2026-0317");
    }

    @Test
    void enter_in_a_field_saves_what_is_typed_and_does_nothing_else() {
        CaseNo no = closed();
        Page page = page("market-head", View.DESK, "/review/" + no.text());
        int events = cases.journal(no).size();

        page.locator("aside summary").first().click();
        page.locator("#body").fill("云汀市人民政府");
        page.locator("#body").press("Enter");
        page.waitForLoadState();

        assertThat(page.locator("#body")).isVisible();
        assertThat(page.locator("#body")).hasValue("云汀市人民政府");
        assertThat(cases.journal(no)).hasSize(events);
    }

    @Test
    void a_key_opens_an_act_and_leads_into_its_first_field() {
        CaseNo no = handled.accepted(DeliveryChoice.ELECTRONIC);
        Page page = page("market1", View.DESK, "/review/" + no.text());

        page.keyboard().press("r");

        assertThat(page.locator("#returnReason")).isFocused();
    }

    @Test
    void an_act_that_was_refused_is_open_and_its_field_says_why() {
        CaseNo no = handled.accepted(DeliveryChoice.ELECTRONIC);
        Page page = page("market-head", View.DESK, "/review/" + no.text());
        openAll(page);

        page.locator("#terminationReason").fill("房屋已经拆除");
        page.locator("button[formaction$='/termination']").click();
        assertThat(page.locator("[data-error-summary]")).isFocused();
        page.locator("[data-error-summary] a").click();

        assertThat(page.locator("#cause")).isFocused();
        assertThat(page.locator("#cause-error")).isVisible();
        assertThat(page.locator("#terminationReason")).hasValue("房屋已经拆除");
        look(page, "termination-refused", View.DESK);
        expectProblem("422");
    }

    @Test
    void a_supervisor_urges_and_is_told_what_is_missing() {
        CaseNo no = handled.accepted(DeliveryChoice.ELECTRONIC);
        Page page = page("supervisor1", View.PHONE, "/supervision/cases/" + no.text());

        page.locator("form[action$='/urging'] button").click();
        assertThat(page.locator("#text-error")).isVisible();
        look(page, "urging-refused", View.PHONE);
        page.locator("#text").fill("请今天办完");
        page.locator("form[action$='/urging'] button").click();
        page.waitForURL(url -> url.endsWith("/supervision/cases/" + no.text()));

        assertThat(page.locator(".journal")).containsText("请今天办完");
        Page holder = page("market1", View.PHONE.inDark(), "/review/" + no.text());
        assertThat(holder.locator("main")).containsText("有人催办");
        look(holder, "urged", View.PHONE.inDark());
        expectProblem("422");
    }
}
