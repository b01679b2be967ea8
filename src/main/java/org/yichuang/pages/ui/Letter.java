package org.yichuang.pages.ui;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yichuang.pages.WrittenChinese;

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

    /// Letters are written in Chinese, also for English readers of the site.
    public String writtenDate() {
        return WrittenChinese.day(date);
    }
}
