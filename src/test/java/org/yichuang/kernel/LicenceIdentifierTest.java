package org.yichuang.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicenceIdentifierTest {

    private static final String TYPE = "11990102000000001J001";
    private static final CreditCode AUTHORITY = new CreditCode("11990102000000001J");

    @ParameterizedTest
    @ValueSource(
            strings = { // samples published with their check characters
                "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U",
                "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.002.S",
                "1.2.156.3005.2.11100000000013338W032.11220000013544541J.2430599.001.F",
            })
    void published_identifiers_are_read_and_written_back(String text) {
        assertThat(LicenceIdentifier.parse(text).orThrow()).hasToString(text);
    }

    @Test
    void a_first_issue_is_version_1_and_a_change_the_next_one() {
        // when
        LicenceIdentifier first = LicenceIdentifier.issue(TYPE, AUTHORITY, "990102202611220001");
        LicenceIdentifier second = first.nextVersion();

        // then
        assertThat(first.version()).isEqualTo(1);
        assertThat(first.text())
                .startsWith(
                        "1.2.156.3005.2.11990102000000001J001.11990102000000001J"
                                + ".990102202611220001.001.")
                .endsWith("." + first.check());
        assertThat(LicenceIdentifier.parse(first.text())).isEqualTo(Checked.valid(first));
        assertThat(second).isEqualTo(new LicenceIdentifier(TYPE, AUTHORITY, first.serial(), 2));
        assertThat(LicenceIdentifier.parse(second.text())).isEqualTo(Checked.valid(second));
    }

    @Test
    void what_a_keyboard_adds_is_put_right() {
        LicenceIdentifier identifier = LicenceIdentifier.issue(TYPE, AUTHORITY, "A1");
        String typed = " " + identifier.text().toLowerCase(Locale.ROOT).replace('.', '．');
        assertThat(LicenceIdentifier.parse(typed)).isEqualTo(Checked.valid(identifier));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "'',                                                                      missing",
        "1.2.156.3005.3.11990102000000001J001.11990102000000001J.1.001.X,         root",
        "1.2.156.3005.2,                                                          root",
        "1.2.156.3005.2.11990102000000001J001.11990102000000001J.1.001,           parts",
        "1.2.156.3005.2.11990102000000001J001.11990102000000001J.1.001.X.X,       parts",
        "1.2.156.3005.2.11990102000000001J01.11990102000000001J.1.001.X,          type",
        "1.2.156.3005.2.11990102000000001J-01.11990102000000001J.1.001.X,         type",
        "1.2.156.3005.2.11990102000000001J001.11990102000000002J.1.001.X,         authority",
        "1.2.156.3005.2.11990102000000001J001.11990102000000001J..001.X,          serial",
        "1.2.156.3005.2.11990102000000001J001.11990102000000001J.1_1.001.X,       serial",
        "1.2.156.3005.2.11990102000000001J001.11990102000000001J.1.1.X,           version",
        "1.2.156.3005.2.11990102000000001J001.11990102000000001J.1.000.X,         version",
        "1.2.156.3005.2.11990102000000001J001.11990102000000001J.1.A01.X,         version",
        "1.2.156.3005.2.11990102000000001J001.11990102000000001J.1.001.XX,        check",
        "1.2.156.3005.2.11990102000000001J001.11990102000000001J.1.001.*,         check",
        "1.2.156.3005.2.11990102000000001J001.11990102000000001J.1.001.,          check",
    })
    void an_identifier_wrong_in_one_thing_says_which(String typed, String part) {
        assertThat(keyOf(typed)).isEqualTo("kernel.licence-identifier." + part);
    }

    @Test
    void one_changed_character_breaks_the_check() {
        String right = LicenceIdentifier.issue(TYPE, AUTHORITY, "A1").text();
        assertThat(keyOf(right.replace(".A1.", ".A2.")))
                .isEqualTo("kernel.licence-identifier.check");
        assertThat(keyOf(right.replace(".001.", ".002.")))
                .isEqualTo("kernel.licence-identifier.check");
    }

    @Test
    void parts_that_break_the_standard_are_refused() {
        LicenceIdentifier last = new LicenceIdentifier(TYPE, AUTHORITY, "9".repeat(64), 999);
        assertThat(last.text()).hasSize(126);
        assertThatThrownBy(last::nextVersion).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LicenceIdentifier.issue(TYPE, AUTHORITY, "9".repeat(65)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LicenceIdentifier.issue(TYPE + "1", AUTHORITY, "1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String keyOf(String typed) {
        return switch (LicenceIdentifier.parse(typed)) {
            case Checked.Invalid<LicenceIdentifier>(Problem problem) -> problem.key();
            case Checked.Valid<LicenceIdentifier>(LicenceIdentifier read) -> "valid: " + read;
        };
    }
}
