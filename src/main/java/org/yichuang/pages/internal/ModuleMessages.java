package org.yichuang.pages.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/// Gathers the texts of all modules: a pair of files for each module under `messages/`.
public final class ModuleMessages {

    private static final String ENGLISH = "_en.properties";

    private ModuleMessages() {}

    /// The Chinese texts by key.
    public static Map<String, String> chinese() {
        return texts(false);
    }

    /// The English texts by key.
    public static Map<String, String> english() {
        return texts(true);
    }

    private static Map<String, String> texts(boolean english) {
        Map<String, String> texts = new TreeMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:messages/*.properties")) {
                String name = String.valueOf(file.getFilename());
                if (name.endsWith(ENGLISH) == english) {
                    add(texts, file, name);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static void add(Map<String, String> texts, Resource file, String name)
            throws IOException {
        Properties read =
                PropertiesLoaderUtils.loadProperties(
                        new EncodedResource(file, StandardCharsets.UTF_8));
        for (String key : read.stringPropertyNames()) {
            if (texts.putIfAbsent(key, read.getProperty(key)) != null) {
                throw new IllegalStateException(
                        "the text "
                                + key
                                + " stands in "
                                + name
                                + " and in another file; a key belongs to one module");
            }
        }
    }
}
