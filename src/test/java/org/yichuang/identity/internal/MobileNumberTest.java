package org.yichuang.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yichuang.kernel.Checked;

class MobileNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800005021",
                "138 0000 5021",
                "138-0000-5021",
                "+86 13800005021",
                "008613800005021"
            })
    void a_number_is_read_however_it_was_typed(String typed) {
        assertThat(MobileNumber.parse(typed)).isEqualTo(Checked.valid("13800005021"));
    }

    @ParameterizedTest
    @CsvSource({
        "'',           phone-missing",
        "1380000502,   phone-length",
        "138000050211, phone-length",
        "23800005021,  phone-form",
        "12800005021,  phone-form",
        "1380000502a,  phone-form"
    })
    void a_wrong_number_says_what_is_wrong(String typed, String key) {
        assertThat(MobileNumber.parse(typed))
                .isInstanceOfSatisfying(
                        Checked.Invalid.class,
                        invalid ->
                                assertThat(invalid.problem().key())
                                        .isEqualTo("identity.problem." + key));
    }
}
