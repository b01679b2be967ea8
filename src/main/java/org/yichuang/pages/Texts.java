package org.yichuang.pages;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.pages.internal.ModuleMessages;
import org.yichuang.pages.internal.TextPattern;

/// The texts of all modules by key, for pages, letters and messages. They are read once; English
/// falls back to Chinese.
public final class Texts {

    private static final Logger log = LoggerFactory.getLogger(Texts.class);

    private final Map<String, TextPattern> chinese;
    private final Map<String, TextPattern> english;

    private Texts(Map<String, String> chinese, Map<String, String> english) {
        this.chinese = patterns(chinese, Locale.SIMPLIFIED_CHINESE);
        this.english = new HashMap<>(this.chinese);
        this.english.putAll(patterns(english, Locale.ENGLISH));
    }

    /// The texts as they are on the class path.
    public static Texts load() {
        return new Texts(ModuleMessages.chinese(), ModuleMessages.english());
    }

    /// Texts of one's own, in Chinese; for tests.
    static Texts of(Map<String, String> chinese) {
        return new Texts(chinese, Map.of());
    }

    /// A missing text is a defect; the page shows the key rather than breaking.
    ///
    /// @param arguments fill the gaps of the text, as [java.text.MessageFormat] has it
    public String text(Locale locale, String key, Object... arguments) {
        TextPattern pattern = in(locale).get(key);
        if (pattern == null) {
            log.error("expected a text for the key {} in {}, but there is none", key, locale);
            return key;
        }
        return pattern.fill(arguments);
    }

    public boolean has(Locale locale, String key) {
        return in(locale).containsKey(key);
    }

    private Map<String, TextPattern> in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? english : chinese;
    }

    private static Map<String, TextPattern> patterns(Map<String, String> texts, Locale locale) {
        Map<String, TextPattern> patterns = HashMap.newHashMap(texts.size());
        texts.forEach((key, text) -> patterns.put(key, TextPattern.of(text, locale)));
        return patterns;
    }
}
