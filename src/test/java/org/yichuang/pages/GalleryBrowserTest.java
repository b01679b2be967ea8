package org.yichuang.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.yichuang.testing.BrowserTest;
import org.yichuang.testing.View;

@SpringBootTest(
        classes = {PagesAlone.class, FailingController.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class GalleryBrowserTest extends BrowserTest {

    static Stream<Arguments> looks() {
        return Stream.of("", "/forms", "/lists", "/time", "/workbench", "/charts", "/letter")
                .flatMap(
                        part ->
                                Stream.of(
                                                View.DESK,
                                                View.DESK.inDark(),
                                                View.DESK.inEnglish(),
                                                View.PHONE,
                                                View.PHONE.inEnglish().inDark(),
                                                View.PHONE.forElders(),
                                                View.SMALL_PHONE.inEnglish(),
                                                View.SMALL_PHONE.forElders())
                                        .map(view -> Arguments.of(part, view)));
    }

    @Test
    void what_is_printed_has_no_navigation_and_no_dark_ground() {
        for (String part : List.of("/letter", "/time", "/lists", "/charts")) {
            Page page = open("/gallery" + part, View.DESK.inDark());
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(page.locator(".site-tools")).isHidden();
            assertThat(page.locator("body")).hasCSS("background-color", "rgb(255, 255, 255)");
            screenshot(page, "print" + part.replace('/', '-'));
        }
    }

    @Test
    void with_forced_colours_states_keep_their_shapes() {
        for (String part : List.of("/forms", "/lists", "/time", "/workbench", "/charts")) {
            Page page = open("/gallery" + part, View.DESK);
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));

            screenshot(page, "forced" + part.replace('/', '-'));
            assertAccessible(page);
        }
    }

    @Test
    void a_signed_in_clerk_finds_their_links_and_the_way_out() {
        for (View view : List.of(View.DESK, View.SMALL_PHONE.inEnglish())) {
            BrowserContext clerk = person(view);
            clerk.addCookies(List.of(new Cookie(PagesAlone.CLERK, "1").setUrl(address("/"))));
            for (String part : List.of("/time", "/workbench")) {
                Page page = clerk.newPage();
                page.navigate(address("/gallery" + part));

                assertAccessible(page);
                page.locator(".account > summary").click();

                assertThat(page.locator(".account-menu button")).isVisible();
                screenshot(page, "signed-in" + part.replace('/', '-') + "-" + view);
                assertFitsTheWidth(page);
                page.keyboard().press("Escape");
                assertThat(page.locator(".account-menu")).isHidden();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void every_component_fits_and_is_accessible(String part, View view) {
        var page = open("/gallery" + part, view);

        screenshot(page, "gallery" + part.replace('/', '-') + "-" + view);
        assertFitsTheWidth(page);
        assertAccessible(page);
    }
}
