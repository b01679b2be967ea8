package org.yichuang.api.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/// What the members of the published schemas mean: `Case.no`; `Case` alone is the whole. Kept as
/// one text, because the schemas are made of records of many modules.
final class MemberWords {

    private static final String FILE = "/openapi/members.properties";

    private final Properties words = new Properties();

    MemberWords() {
        try (InputStream file =
                        Objects.requireNonNull(MemberWords.class.getResourceAsStream(FILE), FILE);
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> of(String schema) {
        return Optional.ofNullable(words.getProperty(schema));
    }

    Optional<String> of(String schema, String member) {
        return of(schema + "." + member);
    }

    Set<String> keys() {
        return words.stringPropertyNames();
    }
}
