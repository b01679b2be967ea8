package org.yichuang.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yichuang.testing.BrowserTest;
import org.yichuang.testing.PlatformTest;
import org.yichuang.testing.View;

@PlatformTest
class DevelopersBrowserTest extends BrowserTest {

    static Stream<View> views() {
        return Stream.of(
                View.DESK,
                View.DESK.inDark().inEnglish(),
                View.SMALL_PHONE.inEnglish(),
                View.PHONE.forElders());
    }

    @ParameterizedTest
    @MethodSource("views")
    void the_page_fits_and_is_accessible(View view) {
        Page page = open("/developers", view);

        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(
                                Path.of(
                                        "target/screenshots/DevelopersBrowserTest/developers-"
                                                + view
                                                + ".png")));
        assertFitsTheWidth(page);
        assertAccessible(page);
    }

    @Test
    void an_operation_comes_with_a_command_to_copy() {
        Page page = open("/developers", View.DESK.withoutScript());

        assertThat(page.locator("#commandCase pre").first())
                .containsText("-H 'Idempotency-Key: 3f6c1a52-8d0e-4f6b-9a53-0c8a4a6f2d10'");
        assertThat(page.locator("#commandCase pre").first())
                .containsText("/api/v1/cases/99010226092300042/commands'");
        assertThat(page.locator("#findItems pre").first())
                .containsText("/api/v1/items?q=%E5%BC%80%E9%A5%AD%E5%BA%97'");
    }
}
