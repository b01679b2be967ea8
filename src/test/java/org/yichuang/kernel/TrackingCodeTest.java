package org.yichuang.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingCodeTest {

    @Test
    void drawn_codes_have_six_characters_of_the_alphabet_and_use_all_of_it() {
        // given
        SecureRandom random = new SecureRandom();
        Set<Integer> seen = new HashSet<>();

        // when
        for (int i = 0; i < 1_000; i++) {
            TrackingCode code = TrackingCode.draw(random);
            assertThat(code.value()).matches("[0-9A-HJKMNP-TV-Z]{6}");
            code.value().chars().forEach(seen::add);
        }

        // then: one of 32 missing among 6,000 has a chance of e^-183
        assertThat(seen).hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7K3M01", "7k3mo1", "7K3-MOI", " ７Ｋ３ ＭＯＬ ", "7k3—m0l"})
    void what_people_type_is_put_right(String typed) {
        assertThat(TrackingCode.normalise(typed)).isEqualTo("7K3M01");
        assertThat(TrackingCode.parse(typed).orThrow()).isEqualTo(new TrackingCode("7K3M01"));
    }

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource({
        "'',      missing,    ",
        "'- ',    missing,    ",
        "7K3M0,   length,     5",
        "7K3M012, length,     7",
        "7K3M0U,  characters, 6",
        "一K3M01, characters, 1",
    })
    void a_code_wrong_in_one_thing_says_which(String typed, String part, Integer argument) {
        String key = "kernel.tracking-code." + part;
        assertThat(TrackingCode.parse(typed))
                .isEqualTo(
                        argument == null ? Checked.invalid(key) : Checked.invalid(key, argument));
    }

    @Test
    void equal_codes_are_equal_and_others_are_not() {
        TrackingCode code = new TrackingCode("7K3M01");
        assertThat(code).isEqualTo(new TrackingCode("7K3M01"));
        assertThat(code).hasSameHashCodeAs(new TrackingCode("7K3M01"));
        assertThat(code)
                .isNotEqualTo(new TrackingCode("7K3M02"))
                .isNotEqualTo(new TrackingCode("8K3M01"))
                .isNotEqualTo("7K3M01")
                .isNotEqualTo(null);
    }

    @Test
    void the_code_never_lands_in_a_log() {
        assertThat(new TrackingCode("7K3M01")).hasToString("******");
        assertThat(TrackingCode.parse("7K3M01").toString()).doesNotContain("7K3M01");
    }

    @Test
    void the_constructor_does_not_put_anything_right() {
        assertThatThrownBy(() -> new TrackingCode("7k3m01"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
