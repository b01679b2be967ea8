package org.yichuang.intake.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yichuang.intake.Applicants;
import org.yichuang.kernel.CaseNo;
import org.yichuang.testing.BrowserTest;
import org.yichuang.testing.PlatformTest;
import org.yichuang.testing.View;

@PlatformTest
class ApplyBrowserTest extends BrowserTest {

    private static final FilePayload PLAN =
            new FilePayload("布局图.png", "image/png", Applicants.picture());
    private static final FilePayload NO_PLAN =
            new FilePayload("布局图.png", "image/png", "这不是图片".getBytes(StandardCharsets.UTF_8));

    @Autowired private ApplicationContext context;

    private Applicants applicants;
    private boolean script = true;

    @BeforeEach
    void applicants() {
        applicants = new Applicants(context);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_person_applies_on_a_phone_from_the_item_to_the_receipt(boolean withScript) {
        script = withScript;
        View view = script ? View.PHONE : View.PHONE.withoutScript();
        Page page = open("/apply?item=" + Applicants.ITEM + "&" + Applicants.QUERY, view);
        signIn(page);
        looked(page, "start");
        page.check("label:has-text('知夏面馆') input");
        press(page, "form[action='/apply'] button");
        looked(page, "list");
        String list = page.url();

        press(page, ".start-bar a");
        page.check("[name=answer][value=false]");
        looked(page, "question");
        press(page, "text=保存，下一个");
        press(page, ".start-bar a");
        page.fill("[name=kitchen_area]", "24");
        page.fill("[name=seats]", "20");
        page.check("[name=water_supply][value=mains]");
        press(page, "text=保存，下一页");
        page.fill("[name=smoke_equipment]", "静电油烟净化器");
        page.fill("[name=opening_date]", "2027-01-01");
        press(page, "text=保存，下一页");
        page.fill("[name=food_safety_manager]", "许知夏");
        page.fill("[name=staff_count]", "3");
        page.fill("[name=handler_count]", "2");
        press(page, "text=保存，下一页");
        press(page, "text=保存，回清单");
        assertThat(page.locator("main")).containsText("还差 2 份");

        press(page, ".start-bar a");
        page.setInputFiles("#files", NO_PLAN);
        press(page, "#upload button");
        assertThat(page.locator("#files-error")).containsText("这是 TXT 文件，这里收不了");
        looked(page, "upload-wrong");
        expectProblem("422");
        page.setInputFiles("#files", PLAN);
        press(page, "#upload button");
        assertThat(page.locator(".uploads")).containsText("布局图.png");
        looked(page, "uploaded");
        page.navigate(list);
        press(page, ".start-bar a");
        page.setInputFiles("#files", new FilePayload[] {PLAN, PLAN});
        press(page, "#upload button");
        assertThat(page.locator(".uploads li")).hasCount(2);
        press(page, "button:has-text('去掉') >> nth=0");
        assertThat(page.locator("details .uploads li")).hasCount(1);
        looked(page, "removed");
        press(page, "text=好了，回清单");

        press(page, "text=选择怎么拿结果");
        page.check("[value=COURIER]");
        page.fill("#place", "云汀市禾川区滨江东路88号1层3号");
        looked(page, "delivery");
        press(page, "text=保存，回清单");
        press(page, ".start-bar a");
        looked(page, "check");
        page.check("#agree");
        press(page, "text=签名并提交");

        assertThat(page.locator("h1")).hasText("已提交：食品经营许可核发");
        assertThat(page).hasURL(Pattern.compile("/my/cases/[^/]+/receipt$"));
        looked(page, "receipt");
    }

    /// Looks at the page as it is now.
    private void looked(Page page, String name) {
        screenshot(page, name);
        assertFitsTheWidth(page);
        // The checker itself cannot run in a page without script.
        if (script) {
            assertAccessible(page);
        }
    }

    private static void press(Page page, String what) {
        page.locator(what).first().click();
        page.waitForLoadState();
    }

    private static void signIn(Page page) {
        page.fill("[name=name]", Applicants.LOGIN);
        page.fill("[name=password]", PlatformTest.PASSWORD);
        page.press("[name=password]", "Enter");
        page.waitForURL(Pattern.compile("^(?!.*sign-in).*$"));
    }

    @Test
    void every_page_fits_and_is_accessible_in_other_views() {
        CaseNo no = applicants.ready();
        String path = "/apply/" + no.text();
        for (View view :
                List.of(
                        View.DESK,
                        View.DESK.inDark().inEnglish(),
                        View.SMALL_PHONE.forElders(),
                        View.SMALL_PHONE.inEnglish())) {
            BrowserContext person = person(view);
            Page page = person.newPage();
            page.navigate(address(path));
            signIn(page);
            for (String each :
                    List.of(
                            "",
                            "/questions",
                            "/questions/projects",
                            "/questions/floor_area",
                            "/form/applicant",
                            "/form/premises",
                            "/materials/process-flow",
                            "/materials/business-licence",
                            "/delivery",
                            "/check",
                            "/removal")) {
                page.navigate(address(path + each));
                looked(page, "view-" + view + each.replace('/', '-'));
            }
            page.navigate(address("/apply?item=" + Applicants.ITEM));
            looked(page, "view-" + view + "-start");
        }
    }

    @Test
    void typing_is_saved_by_itself_and_a_change_elsewhere_is_noticed() {
        CaseNo no = applicants.begun();
        String path = address("/apply/" + no.text() + "/form/premises");
        BrowserContext person = person(View.DESK);
        Page page = person.newPage();
        page.navigate(path);
        signIn(page);
        Page other = person.newPage();
        other.navigate(path);

        page.fill("[name=kitchen_area]", "二十");
        page.press("[name=kitchen_area]", "Tab");
        assertThat(page.locator("#field-kitchen_area-error")).containsText("填数字，比如 86");
        assertAccessible(page);
        page.fill("[name=kitchen_area]", "24");
        assertThat(page.locator("#field-kitchen_area-error")).hasCount(0);
        assertThat(page.locator("[data-save-state][data-state=saved]")).isVisible();

        other.fill("[name=kitchen_area]", "30");
        assertThat(other.locator("[data-save-state]")).containsText("在别处改过");
        other.locator("text=保存，下一页").click();
        assertThat(other.locator("main")).containsText("24㎡");
        assertThat(other.locator("[name=kitchen_area]")).hasValue("30");
        looked(other, "elsewhere");
        other.locator("text=用我这里填的").click();
        other.waitForLoadState();
        page.reload();
        assertThat(page.locator("[name=kitchen_area]")).hasValue("30");
        expectProblem("409");
        expectProblem("422");
    }

    @Test
    void what_was_typed_when_the_session_had_ended_is_there_after_signing_in() {
        CaseNo no = applicants.begun();
        String path = "/apply/" + no.text() + "/form/premises";
        BrowserContext person = person(View.PHONE);
        Page page = person.newPage();
        page.navigate(address(path));
        signIn(page);

        person.clearCookies();
        page.fill("[name=kitchen_area]", "24");
        assertThat(page.locator("[data-save-state].is-refused")).isVisible();
        page.navigate(address(path));
        signIn(page);

        assertThat(page.locator("[name=kitchen_area]")).hasValue("24");
        assertThat(page.locator("[data-save-state][data-state=saved]")).isVisible();
    }
}
