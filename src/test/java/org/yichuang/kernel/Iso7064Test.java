package org.yichuang.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Iso7064Test {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "A12425GABC1234002,        M", // Global Release Identifier of the music industry
        "000000003A8D0000,         Z", // ISAN, ISO 15706-2, root and episode
        "000000003A8D000000000000, 6", // the same with its version
        "00000000D07A0090,         Q",
        "00000000D07A009000000000, X",
        "188166C734206541,         Y",
        "188166C7342065419F3A0245, O",
        "11100000000013338W00911330105002500287C2025052201002, 0", // GB/T 36904
    })
    void published_numbers_have_their_check_characters(String payload, char check) {
        assertThat(Iso7064.mod3736(payload)).isEqualTo(check);
        assertThat(Iso7064.isMod3736(payload + check)).isTrue();
    }

    @Test
    void any_single_wrong_character_is_found() {
        String right = "A12425GABC1234002M";
        for (int i = 0; i < right.length(); i++) {
            for (char other : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray()) {
                String wrong = right.substring(0, i) + other + right.substring(i + 1);
                assertThat(Iso7064.isMod3736(wrong)).as(wrong).isEqualTo(wrong.equals(right));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "M", "A12425GABC1234002*", "A12425GABC1234002m"})
    void what_has_no_check_character_is_not_right(String text) {
        assertThat(Iso7064.isMod3736(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a1", "A.1", "Ａ1"})
    void a_payload_outside_the_alphabet_is_a_bug(String payload) {
        assertThatThrownBy(() -> Iso7064.mod3736(payload))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_example_of_the_standard_for_digits_has_its_check_digit() {
        assertThat(Iso7064.mod1110("0794")).isEqualTo('5');
    }

    @Test
    void one_wrong_digit_always_changes_the_check_digit() {
        String digits = "1990102000017";
        char check = Iso7064.mod1110(digits);

        for (int i = 0; i < digits.length(); i++) {
            for (char other = '0'; other <= '9'; other++) {
                if (digits.charAt(i) != other) {
                    String wrong = digits.substring(0, i) + other + digits.substring(i + 1);
                    assertThat(Iso7064.mod1110(wrong)).as(wrong).isNotEqualTo(check);
                }
            }
        }
    }

    @Test
    void letters_have_no_check_digit() {
        assertThatThrownBy(() -> Iso7064.mod1110("12A"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("character 3");
    }
}
