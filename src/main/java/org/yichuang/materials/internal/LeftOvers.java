package org.yichuang.materials.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/// What a process that was killed in the middle of an upload left behind.
final class LeftOvers {

    private static final Duration LONGEST_UPLOAD = Duration.ofDays(1);

    private LeftOvers() {}

    /// Deletes the files of a folder that are too old to belong to an upload under way.
    static void delete(Path folder, Instant now) throws IOException {
        Instant oldest = now.minus(LONGEST_UPLOAD);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
