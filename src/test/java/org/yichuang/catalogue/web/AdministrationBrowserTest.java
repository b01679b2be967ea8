package org.yichuang.catalogue.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.catalogue.CatalogueImports;
import org.yichuang.testing.BrowserTest;
import org.yichuang.testing.PlatformTest;
import org.yichuang.testing.View;

/// The administrator looks after the catalogue and takes over another one.
@PlatformTest
class AdministrationBrowserTest extends BrowserTest {

    private static final String ITEMS = "/administration/catalogue";
    private static final String IMPORTS = ITEMS + "/imports";
    private static final Path REAL = Path.of("../shared/data/catalogue-511602.json");
    private static final Path SMALL = Path.of("src/test/resources/catalogue/small-catalogue.json");

    @Autowired CatalogueImports imports;

    private Page administrator(View view, String path) {
        Page page = open("/sign-in", view);
        page.fill("#name", "admin1");
        page.fill("#password", PlatformTest.PASSWORD);
        page.locator("main button").first().click();
        page.navigate(address(path));
        return page;
    }

    static Stream<View> views() {
        return Stream.of(
                View.DESK,
                View.DESK.inDark().inEnglish(),
                View.SMALL_PHONE.inEnglish(),
                View.PHONE.forElders());
    }

    @ParameterizedTest
    @MethodSource("views")
    void the_pages_fit_and_are_accessible(View view) {
        Page page = administrator(view, ITEMS);
        look(page, "items-" + view);
        page.navigate(address(ITEMS + "/items/food-business-licence"));
        look(page, "item-" + view);
        page.navigate(address(IMPORTS));
        look(page, "imports-" + view);
        upload(page, SMALL.getFileName().toString(), read(SMALL));
        assertThat(page.locator("#import .tag").first()).hasText(view.english() ? "Done" : "完成");
        look(page, "import-" + view);
        page.navigate(address(ITEMS + "?source=imported"));
        look(page, "imported-" + view);
    }

    private void look(Page page, String name) {
        screenshot(page, name);
        assertFitsTheWidth(page);
        assertAccessible(page);
    }

    private static void upload(Page page, String name, byte[] content) {
        page.locator("#file").setInputFiles(new FilePayload(name, "application/json", content));
        page.fill("#region", "511602");
        page.locator("form[enctype] button").click();
        page.waitForURL("**/imports/*-*");
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void items_are_found_by_words_and_filters_and_paged() {
        // given
        Page page = administrator(View.DESK, ITEMS);
        Locator rows = page.locator("tbody tr");
        assertThat(rows).hasCount(30);
        String first = rows.first().innerText();

        // when
        page.locator("nav.pagination a[rel=next]").click();
        assertThat(rows.first()).not().hasText(first);
        page.fill("#q", "食品经营");
        page.locator("form[role=search] button[class*=secondary]").click();

        // then
        assertThat(rows.first()).containsText("食品经营许可");
        page.navigate(address(ITEMS + "?pack=outdoor-advertising"));
        assertThat(rows).hasCount(1);
        rows.first().locator("a").click();
        assertThat(page.locator("#versions")).isVisible();
        assertThat(page.locator("main")).containsText("位置关系图");
    }

    @Test
    void a_wrong_file_is_explained_and_the_region_stays() {
        // given
        Page page = administrator(View.DESK.withoutScript(), IMPORTS);

        // when
        page.locator("#file")
                .setInputFiles(
                        new FilePayload(
                                "items.json",
                                "application/json",
                                "{\"no\": \"list\"}".getBytes(StandardCharsets.UTF_8)));
        page.fill("#region", "511602");
        page.locator("form[enctype] button").click();

        // then
        assertThat(page.locator("main")).containsText("文件要是以 [ 开头的 JSON 列表");
        assertThat(page.inputValue("#region")).isEqualTo("511602");
        expectProblem("422");
    }

    @Test
    void the_real_catalogue_is_taken_over_whole_and_found() {
        // given
        Assumptions.assumeTrue(Files.exists(REAL), "needs " + REAL);
        Page page = administrator(View.DESK, IMPORTS);

        // when
        upload(page, REAL.getFileName().toString(), read(REAL));

        // then
        assertThat(page.locator("#import .tag").first()).hasText("完成");
        assertThat(page.locator(".facts")).containsText("881");
        screenshot(page, "real");
        page.navigate(address(ITEMS + "?source=imported&q=食品"));
        assertThat(page.locator("tbody tr").first()).containsText("食品");
    }

    @Test
    void an_import_can_be_stopped_and_goes_on_without_script() {
        // given
        Page page = administrator(View.DESK.withoutScript(), IMPORTS);
        StringBuilder large = new StringBuilder("[");
        for (int i = 0; i < 60_000; i++) {
            large.append(i == 0 ? "" : ",")
                    .append("{\"name\":\"大 ")
                    .append(i)
                    .append("\",\"itemCode\":\"L-")
                    .append(i)
                    .append("\"}");
        }
        upload(page, "large.json", large.append("]").toString().getBytes(StandardCharsets.UTF_8));

        // when
        page.locator("form[action$=cancellation] button").click();

        // then
        assertThat(page.locator("#import .tag").first()).hasText("已停止");
        page.locator("form[action$=resumption] button").click();
        assertThat(page.locator("#import .tag").first()).hasText("正在导入");
        String id = page.url().replaceAll(".*/", "");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !imports.find(UUID.fromString(id)).orElseThrow().isRunning());
        page.reload();
        assertThat(page.locator(".facts")).containsText("60,000");
    }
}
