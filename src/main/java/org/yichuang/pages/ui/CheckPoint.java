package org.yichuang.pages.ui;

import org.jspecify.annotations.Nullable;

/// Something an officer has to look at and judge.
///
/// @param name the form field of the verdict; its values are `PASS` and `FAIL`
/// @param note the rule it comes from, or what the platform has worked out
/// @param pass the words of the good verdict ("合格", "已说明"), null for the usual ones
/// @param fail the words of the bad verdict, null for the usual ones
public record CheckPoint(
        String name,
        String text,
        @Nullable String note,
        boolean mandatory,
        Verdict verdict,
        @Nullable String pass,
        @Nullable String fail) {

    public enum Verdict {
        NONE,
        PASS,
        FAIL,
        /// The platform checked it against a register; nobody has to judge.
        CHECKED_BY_PLATFORM
    }

    public static CheckPoint of(
            String name, String text, @Nullable String note, boolean mandatory, Verdict verdict) {
        return new CheckPoint(name, text, note, mandatory, verdict, null, null);
    }
}
