package org.yichuang.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    private static final String RIGHT = "92990102MA0000A1B3";

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "91350100M000100Y43", // the example of GB 32100
                "11100000000013338W", // a ministry
                "92990102MA0000A1B3",
                "91990102MA6ABCDE1G",
            })
    void right_codes_are_taken(String code) {
        assertThat(CreditCode.parse(code).orThrow().value()).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"92990102ma0000a1b3", "92990102 MA0000A1B 3", "９２９９０１０２ＭＡ００００Ａ１Ｂ３"})
    void what_a_keyboard_adds_is_put_right(String typed) {
        assertThat(CreditCode.parse(typed).orThrow().value()).isEqualTo(RIGHT);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "'',                  missing",
        "' ',                 missing",
        "92990102MA0000A1B,   length",
        "92990102MA0000A1B33, length",
        "9299010AMA0000A1B3,  region",
        "92090102MA0000A1B3,  region",
        "92990102MA0000A1B4,  check",
        "92990102MA0000A1C3,  check",
        "92990102MA0000AB13,  check",
    })
    void a_code_wrong_in_one_thing_says_which(String typed, String part) {
        Checked<CreditCode> checked = CreditCode.parse(typed);
        assertThat(keyOf(checked)).isEqualTo("kernel.credit-code." + part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I", "O", "S", "V", "Z", "*", "一"})
    void a_character_outside_the_alphabet_is_named_with_its_place(String foreign) {
        String typed = RIGHT.substring(0, 14) + foreign + RIGHT.substring(15);
        assertThat(CreditCode.parse(typed))
                .isEqualTo(Checked.invalid("kernel.credit-code.characters", 15, foreign));
    }

    @Test
    void a_wrong_length_is_told() {
        assertThat(CreditCode.parse("9299"))
                .isEqualTo(Checked.invalid("kernel.credit-code.length", 4));
    }

    @Test
    void any_single_wrong_character_is_found() {
        for (int i = 0; i < RIGHT.length(); i++) {
            for (char other : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                String wrong = RIGHT.substring(0, i) + other + RIGHT.substring(i + 1);
                assertThat(CreditCode.parse(wrong).toOptional().isPresent())
                        .as(wrong)
                        .isEqualTo(wrong.equals(RIGHT));
            }
        }
    }

    @Test
    void it_tells_its_region_and_hides_its_end() {
        // given
        CreditCode code = new CreditCode(RIGHT);

        // then
        assertThat(code.registrationRegion()).isEqualTo(new RegionCode("990102"));
        assertThat(code.masked()).isEqualTo("92990102MA********");
        assertThat(code).hasToString(RIGHT);
    }

    @Test
    void the_constructor_does_not_put_anything_right() {
        assertThatThrownBy(() -> new CreditCode("92990102ma0000a1b3"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String keyOf(Checked<?> checked) {
        return switch (checked) {
            case Checked.Invalid<?>(Problem problem) -> problem.key();
            case Checked.Valid<?>(Object value) -> "valid: " + value;
        };
    }
}
