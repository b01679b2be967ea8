package org.yichuang.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfWidthTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "！～,      !~", // the first and the last full-width character
        "０Ａｚ９,  0Az9",
        "\uFF00｟,  \uFF00｟", // their neighbours stay
        "a\u3000b,  ab",
        "一 二,     一二",
        "a－b-c,    a-b-c",
    })
    void full_width_characters_become_half_width_and_spaces_go(String typed, String compact) {
        assertThat(HalfWidth.compact(typed)).isEqualTo(compact);
    }

    @ParameterizedTest
    @CsvSource({"a-b", "a－b", "a—b", "a–b", "a‐b", "a−b", "ab"})
    void hyphens_of_every_kind_go_where_that_is_asked_for(String typed) {
        assertThat(HalfWidth.compactWithoutHyphens(typed)).isEqualTo("ab");
    }
}
