package org.yichuang.pages;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A text of the data, in Chinese and, when somebody wrote it, in English.
public record Localised(String zh, @Nullable String en) {

    public static Localised chinese(String zh) {
        return new Localised(zh, null);
    }

    public static Localised of(Map<String, String> texts) {
        String zh = texts.get("zh");
        if (zh == null) {
            throw new IllegalArgumentException(
                    "expected a text under zh, but got " + texts.keySet());
        }
        return new Localised(zh, texts.get("en"));
    }

    /// The English text for English readers, else the Chinese one.
    public String in(Locale locale) {
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        return english && en != null && !en.isBlank() ? en : zh;
    }
}
