package org.yichuang.licences.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yichuang.kernel.RegionCode;

class NumberPatternTest {

    private static final RegionCode TOWN = new RegionCode("990102001");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 9);

    @Test
    void a_food_licence_number_has_form_county_serial_and_check() {
        NumberPattern pattern = NumberPattern.parse("JY{form_digit}{region6}{serial:6}{check}");

        String number = pattern.fill(TOWN, DAY, 17, Map.of("form_digit", "2"));

        assertThat(number).startsWith("JY2990102000017").hasSize(16);
        assertThat(pattern.computedKeys()).containsExactly("form_digit");
        assertThat(pattern.hasCheck()).isTrue();
        assertThat(pattern.hasYear()).isFalse();
        assertThat(pattern.largestSerial()).isEqualTo(999_999);
    }

    @Test
    void words_around_the_keys_stay() {
        NumberPattern pattern = NumberPattern.parse("禾卫公证字〔{year}〕第{serial:6}号");

        assertThat(pattern.fill(TOWN, DAY, 118, Map.of())).isEqualTo("禾卫公证字〔2026〕第000118号");
        assertThat(pattern.hasYear()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JY{region6}",
                "JY{serial}",
                "JY{serial:6}{serial:4}",
                "JY{serial:6",
                "JY{Serial:6}",
                "JY}{serial:6}"
            })
    void what_is_no_pattern_is_refused(String text) {
        assertThatThrownBy(() -> NumberPattern.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected");
    }
}
