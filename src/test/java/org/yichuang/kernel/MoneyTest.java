package org.yichuang.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest(name = "{0} → {1}, {2}")
    @CsvSource({
        "0,                       0.00,              '0.00'",
        "1234.5,                  1234.50,           '1,234.50'",
        "'1,234.50',              1234.50,           '1,234.50'",
        "'￥1,234,567.89',        1234567.89,        '1,234,567.89'",
        "¥12元,                   12.00,             '12.00'",
        "１２．３４,               12.34,             '12.34'",
        "99999999999999.99,       99999999999999.99, '99,999,999,999,999.99'",
        "007,                     7.00,              '7.00'",
    })
    void amounts_are_read_and_written(String typed, String machine, String people) {
        Money money = Money.parse(typed).orThrow();
        assertThat(money).hasToString(machine);
        assertThat(money.format()).isEqualTo(people);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "'',                missing",
        "1.,                form",
        ".5,                form",
        "1.234,             form",
        "-1,                form",
        "'1,23',            form",
        "'1234,567',        form",
        "1e3,               form",
        "一百,              form",
        "$1,                form",
        "100000000000000,   range",
    })
    void an_amount_wrong_in_one_thing_says_which(String typed, String part) {
        assertThat(Money.parse(typed)).isEqualTo(Checked.invalid("kernel.money." + part));
    }

    @Test
    void amounts_add_up_exactly() {
        Money tenFen = Money.parse("0.10").orThrow();
        assertThat(tenFen.add(Money.parse("0.2").orThrow())).hasToString("0.30");
        assertThat(tenFen.add(Money.ZERO)).isEqualTo(tenFen);
    }

    @Test
    void the_same_amount_is_equal_however_it_is_written() {
        assertThat(new Money(new BigDecimal("1E+2")))
                .isEqualTo(new Money(new BigDecimal("100.000")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "100000000000000", "0.001"})
    void what_the_standard_cannot_hold_is_refused(String amount) {
        assertThatThrownBy(() -> new Money(new BigDecimal(amount)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_sum_that_the_standard_cannot_hold_is_refused() {
        Money most = Money.parse("99999999999999.99").orThrow();
        Money fen = Money.parse("0.01").orThrow();
        assertThatThrownBy(() -> most.add(fen)).isInstanceOf(IllegalArgumentException.class);
    }
}
