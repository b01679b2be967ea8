package org.yichuang.pages.ui;

import org.jspecify.annotations.Nullable;

/// A state in one or two words.
///
/// @param icon the name of the icon before the words, if any
public record Tag(Tone tone, String text, @Nullable String icon) {

    public static Tag of(Tone tone, String text) {
        return new Tag(tone, text, tone == Tone.GOOD ? "check" : null);
    }

    public static Tag plain(String text) {
        return new Tag(Tone.PLAIN, text, null);
    }
}
