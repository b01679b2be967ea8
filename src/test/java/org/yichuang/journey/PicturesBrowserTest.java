package org.yichuang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.test.context.TestPropertySource;
import org.yichuang.testing.BrowserTest;
import org.yichuang.testing.PlatformTest;
import org.yichuang.testing.View;

/// The pictures of the README, with the whole past of the demonstration district, taken when
/// somebody names the folder:
/// `mvn test -Dtest=PicturesBrowserTest -Dpictures=docs/images`.
@PlatformTest
@TestPropertySource(properties = "yichuang.demo.cases=3000")
@EnabledIfSystemProperty(named = "pictures", matches = ".+")
class PicturesBrowserTest extends BrowserTest {

    private static final View WIDE = new View(1280, 800, false, false, false, true);

    @Test
    void pictures_of_the_pages_people_use_most() {
        take(null, "/", "home");
        take(
                null,
                "/items/food-business-licence?subject_kind=business-licence&main_activity=prepared"
                        + "&business_form=catering&special_forms=none&projects=hot-food"
                        + "&simple_only=false&floor_area=86&cooking_smoke=true"
                        + "&building_kind=own-flue&online_sale=false&by_agent=false",
                "item");
        take("xuzhixia", "/my/cases/*", "tracking");
        take("clerk1", "/desk", "desk");
        take("market1", "/review/*", "review");
        take("supervisor1", "/supervision", "supervision");
        take("supervisor1", "/supervision/cases/*", "life");
    }

    /// The page with the links that begin so.
    private static String list(String start) {
        return switch (start) {
            case "/my/cases/" -> "/my";
            case "/supervision/cases/" -> "/supervision/cases?kind=SUSPENDED";
            default -> "/review";
        };
    }

    private void take(@Nullable String login, String path, String name) {
        Page page =
                (login == null ? person(WIDE) : signedIn(WIDE, login, PlatformTest.PASSWORD))
                        .newPage();
        if (path.endsWith("*")) {
            String start = path.substring(0, path.length() - 1);
            page.navigate(address(list(start)));
            String found = page.locator("a[href^='" + start + "']").first().getAttribute("href");
            page.navigate(address(found));
        } else {
            page.navigate(address(path));
        }
        page.waitForLoadState();
        assertThat(page.title()).as(name).isNotBlank().doesNotContain("找不到", "出错");
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of(System.getProperty("pictures"), name + ".png")));
    }
}
