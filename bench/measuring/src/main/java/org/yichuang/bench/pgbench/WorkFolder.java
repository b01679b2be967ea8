package org.yichuang.bench.pgbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where pgbench writes its logs; gone afterwards.
record WorkFolder(Path path) implements AutoCloseable {

    WorkFolder() throws IOException {
        this(Files.createTempDirectory("bench-"));
    }

    /// What the names of the logs begin with.
    Path log() {
        return path.resolve("log");
    }

    void clear() throws IOException {
        try (var files = Files.list(path)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        clear();
        Files.delete(path);
    }
}
