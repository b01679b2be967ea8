package org.yichuang.clock.web;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.yichuang.testing.BrowserTest;
import org.yichuang.testing.View;

@SpringBootTest(classes = ClockAlone.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class CalendarBrowserTest extends BrowserTest {

    static Stream<Arguments> looks() {
        return Stream.of(
                        "/calendar?from=2026-09-24&workingDays=20",
                        "/administration/calendar",
                        "/administration/calendar/2026")
                .flatMap(
                        path ->
                                Stream.of(
                                                View.DESK,
                                                View.DESK.inDark().inEnglish(),
                                                View.PHONE.withoutScript(),
                                                View.SMALL_PHONE.inEnglish(),
                                                View.SMALL_PHONE.forElders())
                                        .map(view -> Arguments.of(path, view)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void the_calendar_fits_and_is_accessible(String path, View view) {
        var page = open(path, view);

        screenshot(page, path.substring(1).replaceAll("\\W", "-") + "-" + view);
        assertFitsTheWidth(page);
        if (view.script()) {
            // The rules are checked by a script; without one the page cannot be asked.
            assertAccessible(page);
        }
    }
}
