package org.yichuang.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yichuang.testing.BrowserTest;
import org.yichuang.testing.PlatformTest;
import org.yichuang.testing.View;

/// Opens the pages of each role as people use them: no rule of accessibility is broken, nothing
/// sticks out, no script fails and nothing is missing.
@PlatformTest
class EveryPageBrowserTest extends BrowserTest {

    private static final List<View> VIEWS =
            List.of(
                    View.DESK,
                    View.DESK.inDark().inEnglish(),
                    View.PHONE,
                    View.SMALL_PHONE.forElders().inEnglish());

    /// Whoever uses the platform, and the pages that are theirs. A path with `*` leads to the first
    /// link of the page before it whose address begins and ends so.
    enum Reader {
        NOBODY(null, "/", "/track", "/verify", "/calendar", "/sign-in", "/register"),
        APPLICANT("zhengyuanhang", "/", "/my", "/my/cases/*"),
        CLERK("clerk1", "/desk", "/desk/*", "/desk/*/life"),
        REVIEWER("market1", "/review", "/review/*", "/review/*/life"),
        DECIDER("market-head", "/review"),
        SUPERVISOR(
                "supervisor1",
                "/supervision",
                "/supervision/cases",
                "/supervision/cases/*",
                "/supervision/find?q=nothing",
                "/recounts"),
        ADMINISTRATOR(
                "admin1",
                "/administration/accounts",
                "/administration/accounts/*",
                "/administration/calendar",
                "/administration/audit");

        private final @Nullable String login;
        private final List<String> paths;

        Reader(@Nullable String login, String... paths) {
            this.login = login;
            this.paths = List.of(paths);
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_page_of_a_role_can_be_used_by_everybody(Reader reader) {
        for (View view : VIEWS) {
            BrowserContext person =
                    reader.login == null
                            ? person(view)
                            : signedIn(view, reader.login, PlatformTest.PASSWORD);
            Page page = person.newPage();
            for (String path : reader.paths) {
                go(page, path);
                screenshot(page, reader + path.replaceAll("\\W+", "-") + "-" + view);
                assertFitsTheWidth(page);
                assertAccessible(page);
            }
        }
    }

    private void go(Page page, String path) {
        int any = path.indexOf('*');
        if (any >= 0) {
            String end = path.substring(any + 1);
            String link =
                    "a[href^='%s']%s"
                            .formatted(
                                    path.substring(0, any),
                                    end.isEmpty() ? "" : "[href$='" + end + "']");
            String found = page.locator(link).first().getAttribute("href");
            page.navigate(address(found));
        } else {
            page.navigate(address(path));
        }
    }
}
