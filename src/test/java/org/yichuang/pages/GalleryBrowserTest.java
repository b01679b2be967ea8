package org.yichuang.pages;

import java.util.stream.Stream;
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

    @ParameterizedTest
    @MethodSource("looks")
    void every_component_fits_and_is_accessible(String part, View view) {
        var page = open("/gallery" + part, view);

        screenshot(page, "gallery" + part.replace('/', '-') + "-" + view);
        assertFitsTheWidth(page);
        assertAccessible(page);
    }
}
