package org.yichuang.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.yichuang.testing.BrowserTest;
import org.yichuang.testing.View;

@SpringBootTest(
        classes = {PagesAlone.class, FailingController.class, FormsController.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class KeysBrowserTest extends BrowserTest {

    @Test
    void j_and_k_move_through_the_queue_from_the_open_case() {
        Page page = workbench();

        page.keyboard().press("j");
        assertThat(page.locator(".queue a").nth(3)).isFocused();
        page.keyboard().press("j");
        assertThat(page.locator(".queue a").nth(3)).isFocused();
        page.keyboard().press("k");
        page.keyboard().press("k");

        assertThat(page.locator(".queue a").nth(1)).isFocused();
    }

    @Test
    void an_act_answers_to_its_key() {
        Page page = workbench();

        page.keyboard().press("a");

        assertThat(page).hasURL(Pattern.compile("#accept$"));
    }

    @Test
    void slash_goes_to_the_search_where_letters_are_letters() {
        Page page = workbench();

        page.keyboard().press("/");
        page.keyboard().type("a1?");

        assertThat(page.locator("[data-search]")).isFocused();
        assertThat(page.locator("[data-search]")).hasValue("a1?");
        page.keyboard().press("Escape");
        assertThat(page.locator("[data-search]")).not().isFocused();
    }

    @Test
    void a_point_is_judged_by_number_and_the_next_open_one_follows() {
        Page page = workbench();

        page.keyboard().press("g");
        assertThat(page.locator("[name=p4][value=PASS]")).isFocused();
        page.keyboard().press("2");

        assertThat(page.locator("[name=p4][value=FAIL]")).isChecked();
    }

    @Test
    void the_sheet_lists_the_keys_of_this_page_and_can_switch_them_off() {
        Page page = workbench();

        page.keyboard().press("?");
        assertThat(page.locator("#key-sheet")).containsText("一次告知补正");
        screenshot(page, "key-sheet");
        page.locator("[data-single-keys]").uncheck();
        page.locator("#key-sheet button").click();
        page.keyboard().press("j");

        assertThat(page.locator(".queue a:focus")).hasCount(0);
    }

    private Page workbench() {
        return open("/gallery/workbench", View.DESK);
    }
}
