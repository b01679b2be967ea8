package org.yichuang.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/cases/12?tab=materials",
                "/items/food?q=%E5%BC%80%E9%A5%AD%E5%BA%97",
                "/desk#materials"
            })
    void a_path_of_this_site_is_followed(String path) {
        assertThat(ReturnPath.safe(path)).isEqualTo(path);
    }

    @Test
    void chinese_characters_are_encoded_for_the_header() {
        assertThat(ReturnPath.safe("/search?q=开饭店"))
                .isEqualTo("/search?q=%E5%BC%80%E9%A5%AD%E5%BA%97");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "///evil.example",
                "/\\evil.example",
                "\\/evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "javascript:alert(1)",
                "desk",
                " /desk",
                "/desk\r\nSet-Cookie: a=b"
            })
    void the_way_to_a_strangers_site_is_not(String path) {
        assertThat(ReturnPath.safe(path)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/sign-in?return=/desk",
                "/sign-out",
                "/register",
                "/account/password",
                "/api/v1/items",
                "/error"
            })
    void neither_is_what_belongs_to_signing_in_or_is_no_page(String path) {
        assertThat(ReturnPath.safe(path)).isNull();
    }

    @Test
    void an_overlong_path_is_not() {
        assertThat(ReturnPath.safe("/" + "a".repeat(2000))).isNull();
    }
}
