package org.yichuang.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An amount in yuan, as GB/T 39046 keeps it (`n..16,2`): not negative, 14 digits before the
/// point and two after it.
///
/// @param yuan the amount with exactly two decimals
public record Money(BigDecimal yuan) {

    private static final BigDecimal MOST = new BigDecimal("99999999999999.99");

    /// Nothing to pay.
    public static final Money ZERO = new Money(BigDecimal.ZERO);

    private static final Pattern TYPED =
            Pattern.compile("[¥￥]?((?:\\d{1,3}(?:,\\d{3}){1,9}|\\d{1,30})(?:\\.\\d{1,2})?)元?");

    /// Brings the amount to two decimals.
    ///
    /// @throws IllegalArgumentException when it is negative, too large or has parts of a fen
    public Money {
        if (yuan.signum() < 0 || yuan.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("expected 0.00 to " + MOST + ", but got " + yuan);
        }
        if (yuan.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("expected whole fen, but got " + yuan);
        }
        yuan = yuan.setScale(2, RoundingMode.UNNECESSARY);
    }

    /// Reads what a person typed: full-width digits, spaces, a yuan sign, and commas between
    /// thousands are understood.
    public static Checked<Money> parse(String text) {
        String value = HalfWidth.compact(text);
        if (value.isEmpty()) {
            return Checked.invalid("kernel.money.missing");
        }
        Matcher typed = TYPED.matcher(value);
        if (!typed.matches()) {
            return Checked.invalid("kernel.money.form");
        }
        BigDecimal yuan = new BigDecimal(typed.group(1).replace(",", ""));
        return yuan.compareTo(MOST) > 0
                ? Checked.invalid("kernel.money.range")
                : Checked.valid(new Money(yuan));
    }

    /// The sum.
    ///
    /// @throws IllegalArgumentException when it has more than 14 digits before the point
    public Money add(Money other) {
        return new Money(yuan.add(other.yuan));
    }

    /// For people: `1,234.50`.
    public String format() {
        return String.format(Locale.ROOT, "%,.2f", yuan);
    }

    /// For machines: `1234.50`.
    @Override
    public String toString() {
        return yuan.toPlainString();
    }
}
