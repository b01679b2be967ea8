package org.yichuang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A committed file that a test makes from the code. The test fails when the file says something
/// else, and says how to make it anew; with `-Dupdate.generated=true` it is written instead.
public final class GeneratedFile {

    private static final Path FOLDER = Path.of("docs/generated");
    private static final boolean UPDATE = Boolean.getBoolean("update.generated");

    private GeneratedFile() {}

    /// @param test the test class that makes the file
    /// @param name of the file below `docs/generated`
    public static void check(Class<?> test, String name, String content) {
        Path file = FOLDER.resolve(name);
        try {
            if (UPDATE) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, content);
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as(
                            "%s is not what the code says; make it anew with: mvn test -Dtest=%s"
                                    + " -Dupdate.generated=true",
                            file, test.getSimpleName())
                    .isEqualTo(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
