package org.yichuang.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.yichuang.testing.BrowserTest;
import org.yichuang.testing.View;

@SpringBootTest(
        classes = {PagesAlone.class, FailingController.class, FormsController.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class ScriptBrowserTest extends BrowserTest {

    private static final View ENGLISH = View.DESK.inEnglish();

    @Autowired FormsController forms;

    @BeforeEach
    void forget() {
        forms.saved.clear();
        forms.uploaded.clear();
        forms.answer = 204;
    }

    @Test
    void the_switches_change_the_page_at_once_and_are_remembered() {
        Page page = open("/gallery", ENGLISH);
        page.evaluate("() => document.body.dataset.same = 'page'");

        page.locator("header [data-setting=theme] button").click();
        page.locator("header [data-setting=mode] button").click();

        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(page.locator("html")).hasAttribute("data-mode", "elder");
        assertThat(page.locator("body")).hasAttribute("data-same", "page");
        assertThat(page.locator("header [data-setting=theme] button"))
                .hasAttribute("aria-pressed", "true");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.reload();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(page.locator("html")).hasAttribute("data-mode", "elder");
    }

    @Test
    void on_a_dark_device_the_switch_leads_to_light() {
        Page page = open("/gallery", ENGLISH.inDark());

        page.locator("header [data-setting=theme] button").click();

        assertThat(page.locator("html")).hasAttribute("data-theme", "light");
    }

    @Test
    void the_switches_work_without_script_and_lead_back() {
        Page page = open("/gallery/time?week=1", View.DESK.withoutScript());

        page.locator("header [data-setting=mode] button").click();
        assertThat(page.locator("html")).hasAttribute("data-mode", "elder");
        page.getByText("English").first().click();

        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.url()).endsWith("/gallery/time?week=1");
    }

    @Test
    void what_is_wrong_takes_the_focus_and_leads_into_the_field() {
        Page page = open("/gallery/forms", ENGLISH);

        assertThat(page.locator("[data-error-summary]")).isFocused();
        page.getByText("Give the area as a number").first().click();

        assertThat(page.locator("#area")).isFocused();
    }

    @Test
    void typed_values_are_saved_by_themselves() {
        Page page = open("/forms/autosave", ENGLISH);

        page.getByLabel("Name").fill("禾穗小馆");
        page.getByLabel("B", new Page.GetByLabelOptions().setExact(true)).check();

        // Two changes may be two saves; nothing is kept here once the last one is acknowledged.
        page.waitForCondition(() -> keptHere(page) == 0);
        assertThat(page.locator("[data-save-state]")).containsText("saved");
        assertThat(forms.saved).containsEntry("name", "禾穗小馆").containsEntry("kind", "b");
    }

    /// How many forms keep what was typed in this tab; other scripts keep things of their own.
    private static int keptHere(Page page) {
        return (int)
                page.evaluate(
                        "() => Object.keys(sessionStorage)"
                                + ".filter(key => key.startsWith('yichuang:typed')).length");
    }

    @Test
    void without_a_connection_what_was_typed_stays_and_is_saved_later() {
        BrowserContext context = person(ENGLISH);
        Page page = context.newPage();
        page.navigate(address("/forms/autosave"));

        context.setOffline(true);
        page.getByLabel("Note").fill("typed in the lift");
        assertThat(page.locator("[data-save-state]")).containsText("kept here");
        assertThat(forms.saved).isEmpty();
        context.setOffline(false);

        assertThat(page.locator("[data-save-state]")).containsText("saved");
        assertThat(forms.saved).containsEntry("note", "typed in the lift");
        expectProblem("ERR_INTERNET_DISCONNECTED");
    }

    @Test
    void a_reload_does_not_lose_what_the_server_has_not_taken() {
        forms.answer = 503;
        Page page = open("/forms/autosave", ENGLISH);
        page.onDialog(Dialog::accept);
        page.getByLabel("Name").fill("unsaved");
        assertThat(page.locator("[data-save-state]")).containsText("kept here");
        expectProblem("503");

        forms.answer = 204;
        page.reload();

        assertThat(page.getByLabel("Name")).hasValue("unsaved");
        assertThat(page.locator("[data-save-state]")).containsText("saved");
        assertThat(forms.saved).containsEntry("name", "unsaved");
    }

    @Test
    void a_refusal_is_said_and_not_tried_again() {
        forms.answer = 409;
        Page page = open("/forms/autosave", ENGLISH);

        page.getByLabel("Name").fill("too late");

        assertThat(page.locator("[data-save-state]")).containsText("refused");
        expectProblem("409");
    }

    @Test
    void leaving_is_asked_about_only_while_something_is_unsaved() {
        forms.answer = 503;
        Page page = open("/forms/autosave", ENGLISH);
        List<String> asked = new ArrayList<>();
        page.onDialog(
                dialog -> {
                    asked.add(dialog.type());
                    dialog.accept();
                });
        page.getByLabel("Name").fill("unsaved");
        assertThat(page.locator("[data-save-state]")).containsText("kept here");
        page.navigate(address("/gallery"));
        assertThat(asked).containsExactly("beforeunload");
        expectProblem("503");

        page.navigate(address("/forms/upload"));
        assertThat(asked).hasSize(1);
    }

    @Test
    void a_submitted_form_starts_empty_the_next_time() {
        forms.answer = 503;
        Page page = open("/forms/autosave", ENGLISH);
        page.getByLabel("Name").fill("submitted");
        assertThat(page.locator("[data-save-state]")).containsText("kept here");
        expectProblem("503");
        page.getByText("Submit").click();
        assertThat(page.locator("h1")).hasText("Submitted");

        page.navigate(address("/forms/autosave"));

        assertThat(page.getByLabel("Name")).hasValue("");
    }

    @Test
    void an_upload_ends_on_the_page_of_its_answer() {
        Page page = open("/forms/upload", ENGLISH);
        page.getByLabel("File")
                .setInputFiles(new FilePayload("plan.pdf", "application/pdf", new byte[300_000]));

        page.getByText("Send").click();

        assertThat(page.locator("h1")).hasText("Received");
        assertThat(forms.uploaded).containsExactly("plan.pdf 300000");
    }

    @Test
    void a_part_of_a_page_is_put_in_its_place_without_running_what_is_in_it() {
        Page page = open("/forms/parts", ENGLISH);

        page.getByText("fine").click();
        assertThat(page.locator("#here")).containsText("answer 200");
        page.getByText("wrong").click();
        assertThat(page.locator("#here")).containsText("answer 422");

        assertThat(page.title()).isEqualTo("Form");
        expectProblem("422");
    }

    @Test
    void a_part_that_fails_says_so_at_the_top_and_leaves_the_rest() {
        Page page = open("/forms/parts", ENGLISH);
        page.getByText("fine").click();
        assertThat(page.locator("#here")).containsText("answer 200");

        page.getByText("conflict").click();

        assertThat(page.locator("#notices [role=alert]")).containsText("Someone else was faster");
        assertThat(page.locator("#here")).containsText("answer 200");
        expectProblem("409");
    }

    @Test
    void a_script_inside_a_page_does_not_run_and_is_noticed() {
        Page page = open("/forms/inline", ENGLISH);

        assertThat(page.title()).isEqualTo("Form");
        expectProblem("Content Security Policy");
    }

    @Test
    void a_page_that_does_not_exist_is_accessible_and_leads_home() {
        Page page = open("/no-such-page", View.PHONE);

        assertAccessible(page);
        assertFitsTheWidth(page);
        assertThat(page.getByText("回首页")).hasAttribute("href", "/");
        screenshot(page, "not-found");
        expectProblem("404");
    }
}
