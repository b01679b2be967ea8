package org.yichuang.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = {PagesAlone.class, FailingController.class})
@AutoConfigureMockMvc
class AssetsTest {

    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/assets/[^\"#]+)");
    private static final Pattern MODULE = Pattern.compile("from \"\\./([^\"]+)\"");

    @Autowired MockMvcTester web;
    @Autowired Assets assets;

    @Test
    void a_file_may_be_kept_for_ever_because_its_path_changes_with_its_content() {
        MockHttpServletResponse answer = get(assets.path("style/portal.css"));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(assets.path("style/portal.css"))
                .matches("/assets/[0-9a-f]{16}/style/portal\\.css");
    }

    @Test
    void a_style_sheet_comes_with_its_parts_in_place() throws IOException {
        for (String style : new String[] {"portal", "workbench"}) {
            assertThat(get(assets.path("style/" + style + ".css")).getContentAsString())
                    .contains("--accent:")
                    .doesNotContain("@import");
        }
    }

    @Test
    void a_path_of_another_content_is_not_found() {
        assertThat(get("/assets/0000000000000000/style/portal.css").getStatus()).isEqualTo(404);
    }

    @Test
    void the_first_page_with_everything_it_needs_is_under_100_kilobytes() throws IOException {
        String html = get("/gallery/lists").getContentAsString();
        long size = compressed(html.getBytes(StandardCharsets.UTF_8));
        for (String file : FILE.matcher(html).results().map(m -> m.group(1)).distinct().toList()) {
            size += compressed(get(file).getContentAsByteArray());
        }
        for (String module : modules().toList()) {
            size += compressed(get(assets.path("script/" + module)).getContentAsByteArray());
        }

        assertThat(size).isBetween(10_000L, 100_000L);
    }

    private Stream<String> modules() throws IOException {
        String entry = get(assets.path("script/page.js")).getContentAsString();
        return MODULE.matcher(entry).results().map(match -> match.group(1));
    }

    private MockHttpServletResponse get(String path) {
        return web.get().uri(path).exchange().getResponse();
    }

    private static long compressed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.size();
    }
}
