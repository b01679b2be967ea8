package org.yichuang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A document below `docs/generated` that is worked out from the code. A test holds it against what
/// the code says now; `mvn test -Dgenerate.docs` writes it anew.
public final class GeneratedDocument {

    private static final Path FOLDER = Path.of("docs/generated");

    private GeneratedDocument() {}

    public static void agrees(String name, String content) {
        Path file = FOLDER.resolve(name);
        try {
            if (System.getProperty("generate.docs") != null) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, content);
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as(file + " (written anew by: mvn test -Dgenerate.docs)")
                    .isEqualTo(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
