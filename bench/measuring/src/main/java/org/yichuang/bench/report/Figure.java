package org.yichuang.bench.report;

import java.util.Locale;
import java.util.OptionalDouble;

/// Numbers as people read them: no more digits than the measurement is worth.
final class Figure {

    private static final String NOT_KNOWN = "–";

    private Figure() {}

    /// Three digits, more when the number is larger.
    static String of(double number) {
        var pattern = number >= 100 ? "%,.0f" : number >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, pattern, number);
    }

    static String of(OptionalDouble number) {
        return number.isPresent() ? of(number.getAsDouble()) : NOT_KNOWN;
    }

    static String percent(OptionalDouble share) {
        return share.isPresent()
                ? String.format(Locale.ROOT, "%.0f %%", share.getAsDouble() * 100)
                : NOT_KNOWN;
    }
}
