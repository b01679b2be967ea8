package org.yichuang.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/// A person chooses a language once; a program says it with each request.
class PageSettingsTest {

    private static MockHttpServletRequest request(String path, String languages) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.addHeader("Accept-Language", languages);
        return request;
    }

    private static boolean english(MockHttpServletRequest request) {
        return PageSettings.of(request).locale().equals(Locale.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/cases | en | true",
                "/api/v1/cases | en-GB,en;q=0.8 | true",
                "/api/v1/cases | zh-CN,zh;q=0.9,en;q=0.8 | false",
                "/api/v1/cases | fr | false",
                "/my/cases | en | false"
            })
    void a_program_is_answered_in_the_language_that_it_asks_for(
            String path, String languages, boolean english) {
        assertThat(english(request(path, languages))).isEqualTo(english);
    }

    @Test
    void a_program_that_says_nothing_is_answered_in_chinese() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/cases");
        request.addPreferredLocale(Locale.ENGLISH);
        request.removeHeader("Accept-Language");

        assertThat(english(request)).isFalse();
    }

    @Test
    void what_was_chosen_counts_more_than_what_the_browser_says() {
        MockHttpServletRequest request = request("/api/v1/cases", "zh-CN");
        request.setCookies(Cookies.english());

        assertThat(english(request)).isTrue();
    }

    @Test
    void a_failure_is_told_in_the_language_of_what_failed() {
        MockHttpServletRequest request = request("/error", "en");
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/api/v1/cases/1");

        assertThat(english(request)).isTrue();
    }
}
