package org.yichuang.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yichuang.identity.internal.PasswordRules.Flaw;

class PasswordRulesTest {

    private static final List<String> NAMES = List.of("chenyining", "陈以宁");

    private final PasswordRules rules = new PasswordRules(10);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Yunting-Demo-26",
                "correct horse battery",
                "一窗通办一件事Aa7",
                "kT7mQ2pZv9",
                "aaaa-BBBB-1234"
            })
    void good_passwords_have_no_flaw(String password) {
        assertThat(rules.flaws(password, NAMES)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "kT7mQ2pZv,       TOO_SHORT",
        "ktmqpzvwhr,      TOO_FEW_KINDS",
        "ktmqpzvwh7,      TOO_FEW_KINDS",
        "Chenyining-2026, HOLDS_NAME",
        "陈以宁-Kt7mq2pz,   HOLDS_NAME",
        "Password!42,     COMMON",
        "2026@Yichuang!,  COMMON",
        "Kt7-12345-pz,    RUN",
        "Kt7-54321-pz,    RUN",
        "Kt7-aaaaa-pz,    RUN",
        "Kt7-EfGhI-pz,    RUN"
    })
    void each_rule_finds_its_flaw(String password, Flaw flaw) {
        assertThat(rules.flaws(password, NAMES)).containsExactly(flaw);
    }

    @Test
    void everything_wrong_is_told_at_once() {
        assertThat(rules.flaws("11111", List.of("11111")))
                .contains(Flaw.TOO_SHORT, Flaw.TOO_FEW_KINDS, Flaw.HOLDS_NAME, Flaw.RUN);
    }

    @Test
    void a_password_above_the_longest_is_refused_and_the_longest_is_not() {
        String longest = "Kt7-".repeat(32);

        assertThat(rules.flaws(longest, NAMES)).isEmpty();
        assertThat(rules.flaws(longest + "x", NAMES)).containsExactly(Flaw.TOO_LONG);
    }

    @Test
    void a_name_too_short_to_tell_anything_may_be_inside() {
        assertThat(rules.flaws("kT7mQ2pZv9", List.of("kt"))).isEmpty();
    }
}
