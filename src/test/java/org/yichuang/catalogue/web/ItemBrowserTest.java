package org.yichuang.catalogue.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yichuang.catalogue.CatalogueTest;
import org.yichuang.testing.BrowserTest;
import org.yichuang.testing.View;

@CatalogueTest
class ItemBrowserTest extends BrowserTest {

    private static final String ANSWERED = "/items/food-business-licence?" + ItemPageTest.NOODLES;

    static Stream<View> readers() {
        return Stream.of(View.DESK, View.PHONE, View.DESK.withoutScript());
    }

    /// From "I want to open a restaurant" to the sheet in the hand.
    @ParameterizedTest
    @MethodSource("readers")
    void from_plain_words_to_the_notice(View view) {
        Page page = open("/items", view);
        page.locator("[data-search]").fill("开饭店");
        page.getByRole(AriaRole.BUTTON, named("搜索")).click();
        looksRight(page, view, "search");

        page.getByRole(AriaRole.LINK, named("食品经营许可核发")).first().click();
        looksRight(page, view, "item");

        page.getByRole(AriaRole.LINK, named("开始办理")).locator("visible=true").first().click();
        looksRight(page, view, "question");
        next(page);
        assertThat(page.locator(".error-summary")).containsText("请选一项再继续");
        looksRight(page, view, "question-wrong");
        expectProblem("422");

        choose(page, "您有执照或法人证书了吗？", "有营业执照");
        choose(page, "您主要做什么？", "做吃的喝的来卖");
        choose(page, "主体业态选哪一种？", "餐饮服务经营者");
        asked(page, "有下面这些做法吗？");
        next(page);
        choose(page, "要做哪些经营项目？", "热食类食品制售");
        choose(page, "只做加热", "否");
        page.getByLabel("经营场所多大？").fill("８６");
        looksRight(page, view, "question-number");
        next(page);
        choose(page, "会产生油烟吗？", "是");
        choose(page, "店开在哪种房子里？", "居民楼");
        asked(page, "会在网上卖或做外卖吗？");
        page.goBack();
        choose(page, "店开在哪种房子里？", "有专用烟道");
        choose(page, "会在网上卖或做外卖吗？", "否");
        choose(page, "是请别人代办吗？", "否");

        assertThat(page.locator("#bring")).hasText("按您的情况，只要准备 3 份材料");
        assertThat(page.getByRole(AriaRole.LINK, named("开始办理")).locator("visible=true").first())
                .hasAttribute("href", Pattern.compile("/apply\\?item=food-business-licence&.*"));
        looksRight(page, view, "item-answered");

        page.getByRole(AriaRole.LINK, named("打印一次性告知书")).click();
        assertThat(page.locator("main h1")).containsText("一次性告知书");
        looksRight(page, view, "notice");
    }

    /// Chooses an answer and goes on.
    private static void choose(Page page, String question, String answer) {
        asked(page, question);
        page.locator("label.choice")
                .filter(new Locator.FilterOptions().setHasText(answer))
                .first()
                .click();
        next(page);
    }

    private static void asked(Page page, String question) {
        assertThat(page.locator("main h1")).containsText(question);
    }

    private static void next(Page page) {
        page.getByRole(AriaRole.BUTTON, named("下一步")).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private void looksRight(Page page, View view, String name) {
        screenshot(page, view + "/" + name);
        assertFitsTheWidth(page);
        if (view.script()) {
            assertAccessible(page);
        }
    }

    private static final List<View> OTHER_READERS =
            List.of(View.SMALL_PHONE.forElders(), View.PHONE.inEnglish(), View.DESK.inDark());

    @ParameterizedTest
    @FieldSource("OTHER_READERS")
    void every_page_suits_every_reader(View view) {
        for (String path :
                new String[] {
                    "/items",
                    "/items?q=%E8%AE%B8%E5%8F%AF",
                    "/items?q=%E5%9B%A7%E5%9B%A7",
                    ANSWERED,
                    "/items/marriage-registration",
                    "/items/food-business-licence/questions/projects?subject_kind=institution"
                            + "&main_activity=bulk",
                    "/items/food-business-licence/ending?main_activity=farm-produce"
                            + "&subject_kind=business-licence",
                    "/items/food-business-licence/guide",
                }) {
            Page page = open(path, view);
            screenshot(page, view + path.replaceAll("[^a-z]+", "-").replaceAll("(.{40}).*", "$1"));
            assertFitsTheWidth(page);
            assertAccessible(page);
        }
    }

    @Test
    void names_unfold_while_somebody_types_and_can_be_chosen_with_the_keys() {
        Page page = open("/items", View.DESK);
        Locator box = page.locator("[data-search]");
        box.pressSequentially("结婚");
        assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
        assertAccessible(page);
        screenshot(page, "suggestions");

        box.press("ArrowDown");
        assertThat(page.getByRole(AriaRole.OPTION).first()).hasAttribute("aria-selected", "true");
        box.press("Escape");
        assertThat(page.getByRole(AriaRole.LISTBOX)).isHidden();

        box.pressSequentially("登");
        assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
        box.press("ArrowDown");
        box.press("Enter");
        page.waitForURL("**/items/marriage-registration");
    }

    @Test
    void a_filter_narrows_at_once_and_can_be_taken_back() {
        Page page = open("/items?q=%E7%99%BB%E8%AE%B0", View.DESK);
        String before = page.locator("h1").textContent();
        page.getByLabel(Pattern.compile("不用跑.*")).check();
        assertThat(page.locator("h1")).not().hasText(before);
        page.waitForURL(Pattern.compile(".*filter=no-visit.*"));
        assertThat(page.getByLabel(Pattern.compile("不用跑.*"))).isChecked();

        page.getByRole(AriaRole.LINK, named("不筛选了")).click();
        assertThat(page.locator("h1")).hasText(before);
    }
}
