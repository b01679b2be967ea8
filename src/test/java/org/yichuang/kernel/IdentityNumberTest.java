package org.yichuang.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTest {

    private static final String RIGHT = "99010219850615006X";

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "11010519491231002X", // the example of GB 11643
                "440524188001010014", // its other example
                "99010219850615006X",
                "990102199602290016", // a leap day
                "990102200002290018", // a leap day of a century
                "990102180001010015", // the earliest year
            })
    void right_numbers_are_taken(String number) {
        assertThat(IdentityNumber.parse(number).orThrow().value()).isEqualTo(number);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "99010219850615006x",
                " 990102 19850615 006X ",
                "９９０１０２１９８５０６１５００６Ｘ",
                "９９０１０２　19850615　００６ｘ",
                "990102\u00A019850615\u200B006X\uFEFF",
            })
    void what_a_keyboard_adds_is_put_right(String typed) {
        assertThat(IdentityNumber.parse(typed)).isEqualTo(IdentityNumber.parse(RIGHT));
        assertThat(IdentityNumber.parse(typed).orThrow().value()).isEqualTo(RIGHT);
    }

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource({
        "'',                  missing,    ",
        "'　 ',               missing,    ",
        "9901021985061500X,   length,     17",
        "99010219850615006XX, length,     19",
        "990102850615006,     length,     15", // the form given until 1999
        "A9010219850615006X,  characters, 1",
        "99010219850615O06X,  characters, 15",
        "99010219850615006Y,  characters, 18",
        "9901021985061500XX,  characters, 17",
        "99010219850615-06X,  characters, 15",
        "09010219850615006X,  region,     ",
        "99010219851315006X,  birth-date, ", // month 13
        "99010219850015006X,  birth-date, ", // month 0
        "99010219850631006X,  birth-date, ", // 31 June
        "99010219850600006X,  birth-date, ", // day 0
        "99010219850229006X,  birth-date, ", // no leap year
        "990102190002290033,  birth-date, ", // a century without leap day
        "99010217991231006X,  birth-date, ", // nobody alive
        "990102198506150061,  check,      ", // the last character alone
        "99010219850615007X,  check,      ", // one digit
        "99010219850651006X,  birth-date, ", // two digits exchanged
        "99012019850615006X,  check,      ", // two digits exchanged
    })
    void a_number_wrong_in_one_thing_says_which(String typed, String part, Integer argument) {
        String key = "kernel.identity-number." + part;
        assertThat(IdentityNumber.parse(typed))
                .isEqualTo(
                        argument == null ? Checked.invalid(key) : Checked.invalid(key, argument));
    }

    @Test
    void any_single_wrong_digit_and_any_exchange_of_neighbours_is_found() {
        for (int i = 0; i < RIGHT.length(); i++) {
            for (char other : "0123456789X".toCharArray()) {
                String wrong = RIGHT.substring(0, i) + other + RIGHT.substring(i + 1);
                assertThat(IdentityNumber.parse(wrong).toOptional().isPresent())
                        .as(wrong)
                        .isEqualTo(wrong.equals(RIGHT));
            }
        }
        for (int i = 1; i < RIGHT.length(); i++) {
            String swapped =
                    RIGHT.substring(0, i - 1)
                            + RIGHT.charAt(i)
                            + RIGHT.charAt(i - 1)
                            + RIGHT.substring(i + 1);
            assertThat(IdentityNumber.parse(swapped).toOptional().isPresent())
                    .as(swapped)
                    .isEqualTo(swapped.equals(RIGHT));
        }
    }

    @Test
    void it_tells_birth_date_region_and_sex() {
        // given
        IdentityNumber woman = new IdentityNumber(RIGHT);
        IdentityNumber man = new IdentityNumber("990102199602290016");

        // then
        assertThat(woman.birthDate()).isEqualTo(LocalDate.of(1985, 6, 15));
        assertThat(woman.regionCode()).isEqualTo(new RegionCode("990102"));
        assertThat(woman.sex()).isEqualTo(Sex.FEMALE);
        assertThat(woman.sex().code()).isEqualTo(2);
        assertThat(man.birthDate()).isEqualTo(LocalDate.of(1996, 2, 29));
        assertThat(man.sex()).isEqualTo(Sex.MALE);
        assertThat(man.sex().code()).isEqualTo(1);
    }

    @Test
    void neither_text_nor_exception_shows_the_birth_date() {
        // given
        IdentityNumber number = new IdentityNumber(RIGHT);

        // then
        assertThat(number.masked()).isEqualTo("990102********006X");
        assertThat(number).hasToString("990102********006X");
        assertThat(IdentityNumber.parse(RIGHT).toString()).doesNotContain("19850615");
        assertThatThrownBy(() -> new IdentityNumber("990102198506150061"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("kernel.identity-number.check");
    }

    @Test
    void the_constructor_does_not_put_anything_right() {
        assertThatThrownBy(() -> new IdentityNumber("99010219850615006x"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
