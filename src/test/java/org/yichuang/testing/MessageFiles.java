package org.yichuang.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/// One module's texts as they stand in its two files, without Spring and without one language
/// standing in for the other.
public final class MessageFiles {

    private final Properties chinese;
    private final Properties english;

    private MessageFiles(Properties chinese, Properties english) {
        this.chinese = chinese;
        this.english = english;
    }

    public static MessageFiles of(String module) {
        return new MessageFiles(load(module), load(module + "_en"));
    }

    private static Properties load(String name) {
        Properties texts = new Properties();
        String file = "/messages/" + name + ".properties";
        try (InputStream in =
                Objects.requireNonNull(MessageFiles.class.getResourceAsStream(file), file)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private Properties in(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
    }

    public Set<String> keys(Locale language) {
        return new TreeSet<>(in(language).stringPropertyNames());
    }

    /// @throws NullPointerException when there is no such text
    public String pattern(Locale language, String key) {
        return Objects.requireNonNull(in(language).getProperty(key), key);
    }

    public String text(Locale language, String key, Object... arguments) {
        return new MessageFormat(pattern(language, key), language).format(arguments);
    }
}
