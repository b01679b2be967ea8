package org.yichuang.pages.ui;

import org.jspecify.annotations.Nullable;

/// One bar with its name and its value in words.
///
/// @param path the cases behind it, if there is a list of them
/// @param tone ACTIVE, ATTENTION or BAD
/// @param note the word that says the same as the colour, as in "超期"
public record Bar(
        String label,
        @Nullable String path,
        double value,
        String valueText,
        Tone tone,
        @Nullable String note) {

    public Bar(String label, double value, String valueText) {
        this(label, null, value, valueText, Tone.ACTIVE, null);
    }
}
