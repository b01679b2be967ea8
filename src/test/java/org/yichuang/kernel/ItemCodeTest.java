package org.yichuang.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yichuang.kernel.ItemCode.Shape;

class ItemCodeTest {

    private static final CreditCode AUTHORITY = new CreditCode("11990102000000001J");

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "11990102000000001J4000125004000,          NATIONAL_31",
        "11990102000000001J4440101001000,          NATIONAL_31",
        "11990102000000001J0000125004000,          LOCAL", // no level 0
        "11990102000000001J8000125004000,          LOCAL", // no level 8
        "11990102000000001O4000125004000,          LOCAL", // no O in a credit code
        "11990102000000001J400012500400,           LOCAL", // 30
        "11990102000000001J40001250040000,         LOCAL", // 32
        "990102000125004000000001,                 EXCHANGE_24",
        "99010200012500400000001,                  LOCAL", // 23
        "99010200012500400000000-,                 LOCAL", // a sign
        "11990102000000001J4000125004000001,       LONG_34",
        "11990102000000001J400012500400000,        LOCAL", // 33
        "11990102000000001J400012500400000101,     LONG_36",
        "11990102000000001J4000125004000001012,    LOCAL", // 37
        "511Z07001006-511602000000-000-1-1-00,     LOCAL",
        "（临）第3号,                               LOCAL",
        "1,                                        LOCAL",
    })
    void the_shape_tells_the_form(String code, Shape shape) {
        assertThat(ItemCode.parse(code).orThrow().shape()).isEqualTo(shape);
    }

    @ParameterizedTest
    @ValueSource(strings = {" 1", "a b", "Ｘ－１", "511Z—00１", "x\u200B"})
    void not_a_character_is_changed(String odd) {
        assertThat(ItemCode.parse(odd).orThrow().value()).isEqualTo(odd);
        assertThat(ItemCode.parse(odd).orThrow()).hasToString(odd);
    }

    @Test
    void sixty_four_characters_are_the_most() {
        assertThat(ItemCode.parse("9".repeat(64)).toOptional()).isPresent();
        assertThat(ItemCode.parse("9".repeat(65)))
                .isEqualTo(Checked.invalid("kernel.item-code.length", 65, 64));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　"})
    void a_blank_code_is_missing(String blank) {
        assertThat(ItemCode.parse(blank)).isEqualTo(Checked.invalid("kernel.item-code.missing"));
    }

    @ParameterizedTest
    @ValueSource(chars = {'\u0000', '\n', '\t', '\u007F', '\u0085', '\u2028', '\u2029', '\uD800'})
    void control_characters_and_half_characters_are_refused(char control) {
        assertThat(ItemCode.parse("511" + control + "1"))
                .isEqualTo(Checked.invalid("kernel.item-code.characters", 4));
    }

    @Test
    void a_national_code_is_put_together_from_authority_level_and_basic_code() {
        // when
        ItemCode code = ItemCode.national(AUTHORITY, 4, "000125004abc");

        // then
        assertThat(code.value()).isEqualTo("11990102000000001J4000125004ABC");
        assertThat(code.shape()).isEqualTo(Shape.NATIONAL_31);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void a_national_code_has_any_level_of_1_to_7(int level) {
        assertThat(ItemCode.national(AUTHORITY, level, "000125004000").shape())
                .isEqualTo(Shape.NATIONAL_31);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8, -1, 10})
    void a_national_code_has_no_other_level(int level) {
        assertThatThrownBy(() -> ItemCode.national(AUTHORITY, level, "000125004000"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00012500400", "0001250040000", "00012500400-", "０00125004000"})
    void a_national_code_has_a_basic_code_of_12(String basic) {
        assertThatThrownBy(() -> ItemCode.national(AUTHORITY, 1, basic))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_code_of_a_real_district_is_kept_as_it_is() throws IOException {
        // given
        Path file = Path.of("../shared/data/catalogue-511602.json");
        assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
        List<String> codes =
                Pattern.compile("\"itemCode\"\\s*:\\s*\"([^\"\\\\]*)\"")
                        .matcher(Files.readString(file))
                        .results()
                        .map((MatchResult each) -> each.group(1))
                        .toList();

        // then
        assertThat(codes).hasSize(881);
        assertThat(codes)
                .allSatisfy(each -> assertThat(ItemCode.parse(each).orThrow()).hasToString(each));
    }
}
