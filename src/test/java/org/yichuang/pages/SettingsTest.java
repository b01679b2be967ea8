package org.yichuang.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = {PagesAlone.class, FailingController.class})
@AutoConfigureMockMvc
class SettingsTest {

    @Autowired MockMvcTester web;

    @ParameterizedTest
    @CsvSource({
        "language, en, yichuang-language",
        "language, zh-CN, yichuang-language",
        "display, elder, yichuang-display",
        "display, normal, yichuang-display",
        "theme, dark, yichuang-theme",
        "theme, device, yichuang-theme"
    })
    void a_choice_is_remembered_and_leads_back(String setting, String value, String cookieName) {
        MockHttpServletResponse response = choose(setting, value, "/items?q=%E9%A5%AD");

        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo("/items?q=%E9%A5%AD");
        Cookie cookie = response.getCookie(cookieName);
        assertThat(cookie).isNotNull();
        assertThat(cookie.getValue()).isEqualTo(value);
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getMaxAge()).isGreaterThan(300 * 24 * 3600);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example/",
                "/\\elsewhere.example",
                "\\\\elsewhere.example",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: b=c",
                "items",
                ""
            })
    void nothing_leads_to_a_strangers_site(String back) {
        assertThat(choose("language", "en", back).getHeader("Location")).isEqualTo("/");
    }

    @Test
    void a_choice_without_the_token_is_refused() {
        assertThat(web.post().uri("/settings/language").param("language", "en"))
                .hasStatus(403)
                .cookies()
                .doesNotContainCookie(PageSettings.LANGUAGE);
    }

    @Test
    void an_unknown_choice_is_refused() {
        assertThat(choose("theme", "purple", "/").getStatus()).isEqualTo(400);
    }

    @Test
    void a_script_that_changed_the_page_itself_gets_no_page() {
        assertThat(
                        web.post()
                                .uri("/settings/theme")
                                .with(csrf())
                                .header("X-Quiet", "1")
                                .param("theme", "dark"))
                .hasStatus(204)
                .cookies()
                .hasValue(PageSettings.THEME, "dark");
    }

    @Test
    void the_page_follows_the_choices() {
        assertThat(
                        web.get()
                                .uri("/no-such-page")
                                .cookie(Cookies.english(), Cookies.elder(), Cookies.dark()))
                .bodyText()
                .contains("lang=\"en\"", "data-mode=\"elder\"", "data-theme=\"dark\"");
        assertThat(web.get().uri("/no-such-page"))
                .bodyText()
                .contains("lang=\"zh-CN\"")
                .doesNotContain("data-mode", "data-theme");
    }

    @Test
    void a_cookie_that_somebody_changed_does_not_reach_the_page() {
        assertThat(
                        web.get()
                                .uri("/no-such-page")
                                .cookie(new Cookie(PageSettings.THEME, "\"><script>")))
                .bodyText()
                .doesNotContain("data-theme");
    }

    private MockHttpServletResponse choose(String setting, String value, String back) {
        return web.post()
                .uri("/settings/" + setting)
                .with(csrf())
                .param(setting, value)
                .param("back", back)
                .exchange()
                .getResponse();
    }
}
