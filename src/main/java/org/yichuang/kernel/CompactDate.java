package org.yichuang.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// A date as `yyyyMMdd`, the form of GB/T 39046 and of GB 11643.
final class CompactDate {

    private CompactDate() {}

    /// The date that eight digits name.
    ///
    /// @return null when the calendar has no such day
    static @Nullable LocalDate read(String eightDigits) {
        int number = Integer.parseInt(eightDigits);
        int month = number / 100 % 100;
        int day = number % 100;
        if (month < 1 || month > 12) {
            return null;
        }
        YearMonth yearMonth = YearMonth.of(number / 10_000, month);
        return yearMonth.isValidDay(day) ? yearMonth.atDay(day) : null;
    }

    /// Eight digits for a date of the years 1000 to 9999.
    static String write(LocalDate date) {
        return Integer.toString(
                date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth());
    }
}
