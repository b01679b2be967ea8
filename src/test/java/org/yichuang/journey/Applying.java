package org.yichuang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.yichuang.testing.PlatformTest;

/// What an applicant does from the first question to the receipt.
final class Applying {

    private final Page page;

    Applying(Page page) {
        this.page = page;
    }

    /// Looks for the item in the words of daily life and opens it.
    void find(String words, String item) {
        page.locator("[data-search]").fill(words);
        page.locator("[data-search]").press("Enter");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(item)).first().click();
        assertThat(page.locator("h1")).containsText(item);
    }

    /// Answers what is asked until the item says what this applicant needs.
    void answerQuestions() {
        start();
        choose("您有执照或法人证书了吗？", "有营业执照");
        choose("您主要做什么？", "做吃的喝的来卖");
        choose("主体业态选哪一种？", "餐饮服务经营者");
        asked("有下面这些做法吗？");
        next();
        choose("要做哪些经营项目？", "热食类食品制售");
        choose("只做加热", "否");
        asked("经营场所多大？");
        page.getByLabel("经营场所多大？").fill("86");
        next();
        choose("会产生油烟吗？", "是");
        choose("店开在哪种房子里？", "有专用烟道");
        choose("会在网上卖或做外卖吗？", "否");
        choose("是请别人代办吗？", "否");
        assertThat(page.locator("#bring")).containsText("只要准备");
    }

    /// Signs in on the way and begins in the name of the noodle shop.
    void begin(String login) {
        start();
        page.fill("[name=name]", login);
        page.fill("[name=password]", PlatformTest.PASSWORD);
        page.press("[name=password]", "Enter");
        page.waitForURL(Pattern.compile("/apply.*"));
        page.check("label:has-text('知夏面馆') input");
        press("form[action='/apply'] button");
    }

    /// Fills in only what the state does not know.
    void fillIn() {
        onward();
        page.fill("[name=kitchen_area]", "24");
        page.fill("[name=seats]", "20");
        page.check("[name=water_supply][value=mains]");
        press("text=保存，下一页");
        page.fill("[name=smoke_equipment]", "静电油烟净化器");
        page.fill("[name=opening_date]", "2027-01-01");
        press("text=保存，下一页");
        page.fill("[name=food_safety_manager]", "许知夏");
        page.fill("[name=staff_count]", "3");
        page.fill("[name=handler_count]", "2");
        press("text=保存，下一页");
        press("text=保存，回清单");
    }

    /// Uploads a picture for every material that is still asked for, and for the list of rules that
    /// might follow.
    void bring(FilePayload picture) {
        String list = page.url();
        onward();
        while (page.locator("#files").count() > 0) {
            page.setInputFiles("#files", picture);
            press("#upload button");
            assertThat(page.locator(".uploads li").first()).isVisible();
            page.navigate(list);
            onward();
        }
        page.navigate(list + "/materials/safety-rule-list");
        page.setInputFiles("#files", picture);
        press("#upload button");
        assertThat(page.locator(".uploads li").first()).isVisible();
        page.navigate(list);
    }

    /// Looks it over, signs and submits.
    ///
    /// @return the number of the case
    String submit() {
        page.navigate(page.url().replaceAll("/apply/([^/?]+).*", "/apply/$1/check"));
        page.check("#agree");
        press("text=签名并提交");
        assertThat(page).hasURL(Pattern.compile("/my/cases/[^/]+/receipt$"));
        return page.url().replaceAll(".*/my/cases/([^/]+)/receipt", "$1");
    }

    private void start() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("开始办理"))
                .locator("visible=true")
                .first()
                .click();
    }

    private void choose(String question, String answer) {
        asked(question);
        page.locator("label.choice")
                .filter(new Locator.FilterOptions().setHasText(answer))
                .first()
                .click();
        next();
    }

    private void asked(String question) {
        assertThat(page.locator("main h1")).containsText(question);
    }

    private void next() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("下一步")).click();
    }

    /// The one button that leads to what is still to be done.
    private void onward() {
        press(".start-bar a");
    }

    private void press(String what) {
        page.locator(what).first().click();
        page.waitForLoadState();
    }
}
