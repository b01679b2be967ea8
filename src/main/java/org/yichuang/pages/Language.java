package org.yichuang.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/// How something is said to a reader: texts, names and days in their language.
public interface Language {

    Locale locale();

    /// @param arguments fill the gaps of the text
    String text(String key, Object... arguments);

    /// True when there is a text for the key, for keys that are made from data.
    boolean hasText(String key);

    String pick(Localised text);

    String date(LocalDate date);

    String dateTime(Instant moment);
}
