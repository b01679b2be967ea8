package org.yichuang.bench.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes figures as JSON.
public final class ResultFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private ResultFile() {}

    /// Where the figures of a run go.
    ///
    /// @param given what the user chose, null for a new file in `results`
    /// @param home folder of the benchmarks
    /// @param kind begins the name of a new file
    public static Path place(@Nullable Path given, Path home, String kind, Clock clock) {
        return given == null
                ? home.resolve("results")
                        .resolve(kind + "-" + LocalDateTime.now(clock).format(STAMP) + ".json")
                : given;
    }

    public static void write(Path file, Object figures) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, JSON.writeValueAsString(figures) + "\n");
    }

    /// The names of what a file has at its top.
    public static Collection<String> names(Path file) throws IOException {
        return JSON.readTree(Files.readString(file)).propertyNames();
    }

    public static <T> T read(Path file, Class<T> type) throws IOException {
        return JSON.readValue(Files.readString(file), type);
    }
}
