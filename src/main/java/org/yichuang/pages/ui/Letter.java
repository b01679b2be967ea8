package org.yichuang.pages.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What surrounds the words of a letter of an authority.
///
/// @param authority at the head and at the foot, where the seal goes
/// @param number the letter's own number, as in "禾审受〔2026〕137 号"
/// @param addressee who it is for; null for a notice to everybody
/// @param seal the name of the seal on it, null when there is none
public record Letter(
        String authority,
        String title,
        @Nullable String number,
        @Nullable String addressee,
        LocalDate date,
        @Nullable String seal) {

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("y年M月d日", Locale.SIMPLIFIED_CHINESE);

    /// Letters are written in Chinese, also for English readers of the site.
    public String writtenDate() {
        return WRITTEN.format(date);
    }
}
