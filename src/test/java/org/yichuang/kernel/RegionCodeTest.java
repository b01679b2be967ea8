package org.yichuang.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionCodeTest {

    @ParameterizedTest(name = "{0} → {1}, level {2}")
    @CsvSource({
        "990000,       990000,       2",
        "990100,       990100,       3",
        "990102,       990102,       4",
        "990102001,    990102001,    5",
        "990102001003, 990102001003, 6",
        "990000000000, 990000,       2",
        "990100000000, 990100,       3",
        "990102000000, 990102,       4",
        "990102000,    990102,       4",
        "990102001000, 990102001,    5",
        "990102000003, 990102000003, 6", // a village right under a county
        "990100001,    990100001,    5", // a town right under a city
        "110101,       110101,       4",
        "９９０１０２,  990102,       4",
        "'99 01 02',   990102,       4",
    })
    void codes_name_the_region_at_its_own_length(String typed, String value, int level) {
        RegionCode region = RegionCode.parse(typed).orThrow();
        assertThat(region.value()).isEqualTo(value);
        assertThat(region.level()).isEqualTo(level);
        assertThat(region).hasToString(value);
    }

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource({
        "'',            missing,    ",
        "'  ',          missing,    ",
        "99010,         length,     5",
        "9901020,       length,     7",
        "99010200,      length,     8",
        "9901020010,    length,     10",
        "9901020010031, length,     13",
        "99010X,        characters, 6",
        "-990102,       characters, 1",
        "090102,        province,   ",
    })
    void a_code_wrong_in_one_thing_says_which(String typed, String part, Integer argument) {
        String key = "kernel.region-code." + part;
        assertThat(RegionCode.parse(typed))
                .isEqualTo(
                        argument == null ? Checked.invalid(key) : Checked.invalid(key, argument));
    }

    @Test
    void the_same_region_is_equal_at_any_length() {
        assertThat(new RegionCode("990102000000"))
                .isEqualTo(new RegionCode("990102"))
                .hasSameHashCodeAs(new RegionCode("990102000"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "990102001003, 990102001003 990102001 990102 990100 990000",
        "990102000003, 990102000003 990102 990100 990000",
        "990100001,    990100001 990100 990000",
        "990102,       990102 990100 990000",
        "990002,       990002 990000", // a county right under a province
        "990000,       990000",
    })
    void the_chain_leads_from_the_region_up_to_its_province(String region, String chain) {
        // given
        List<RegionCode> expected =
                List.of(chain.split(" ")).stream().map(RegionCode::new).toList();

        // then
        assertThat(new RegionCode(region).chainUpward()).isEqualTo(expected);
        assertThat(new RegionCode(region).parent())
                .isEqualTo(expected.stream().skip(1).findFirst());
    }

    @ParameterizedTest(name = "{0} contains {1}: {2}")
    @CsvSource({
        "990000, 990000,       true",
        "990000, 990100,       true",
        "990000, 990102001003, true",
        "990000, 980100,       false",
        "990100, 990102,       true",
        "990100, 990100001,    true",
        "990100, 990000,       false",
        "990100, 990202,       false",
        "990102, 990102,       true",
        "990102, 990102001,    true",
        "990102, 990103001,    false",
        "990102, 990100,       false",
        "990102001, 990102001003, true",
        "990102001, 990102002003, false",
        "990102001, 990102,       false",
        "990102001003, 990102001003, true",
        "990102001003, 990102001004, false",
    })
    void a_region_contains_itself_and_what_lies_within(String outer, String inner, boolean within) {
        assertThat(new RegionCode(outer).contains(new RegionCode(inner))).isEqualTo(within);
    }

    @Test
    void the_constructor_refuses_what_is_no_code() {
        assertThatThrownBy(() -> new RegionCode("99 0102"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("kernel.region-code.characters [3]");
    }
}
