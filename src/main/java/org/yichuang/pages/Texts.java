package org.yichuang.pages;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yichuang.pages.internal.ModuleMessages;

/// The texts of all modules by key, for pages, letters and messages.
@Component
public final class Texts {

    private static final Logger log = LoggerFactory.getLogger(Texts.class);

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    /// The texts for a program that runs without the container.
    public static Texts load() {
        return new Texts(ModuleMessages.source());
    }

    /// A missing text is a defect; the page shows the key rather than breaking.
    public String text(Locale locale, String key, Object... arguments) {
        String text = messages.getMessage(key, arguments, null, locale);
        if (text == null) {
            log.error("expected a text for the key {} in {}, but there is none", key, locale);
            return key;
        }
        return text;
    }

    public boolean has(Locale locale, String key) {
        return messages.getMessage(key, null, null, locale) != null;
    }
}
