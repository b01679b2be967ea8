package org.yichuang.bench.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes figures as JSON.
public final class ResultFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ResultFile() {}

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
