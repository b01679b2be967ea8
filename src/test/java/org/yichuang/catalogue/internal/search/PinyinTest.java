package org.yichuang.catalogue.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinyinTest {

    @Test
    void characters_sound_as_their_word_has_them() {
        assertThat(Pinyin.syllables("重庆银行")).containsExactly("chong", "qing", "yin", "hang");
        assertThat(Pinyin.syllables("A级(1)许可")).containsExactly("ji", "xu", "ke");
        assertThat(Pinyin.initials(List.of("xu", "ke", "zheng"))).isEqualTo("xkz");
    }

    @ParameterizedTest
    @CsvSource({
        "shiyejin, shi ye jin",
        "xukezheng, xu ke zheng",
        "lingquyanglaojin, ling qu yang lao jin"
    })
    void typed_letters_are_taken_apart_into_the_fewest_syllables(String letters, String expected) {
        assertThat(Pinyin.segment(letters)).hasValue(List.of(expected.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gthzc", "tractor", "xkz"})
    void letters_that_are_no_syllables_are_left_alone(String letters) {
        assertThat(Pinyin.segment(letters)).isEmpty();
    }
}
