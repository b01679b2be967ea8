package org.yichuang.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A pack on disk.
///
/// @param root the folder that holds all packs
public record PackFolder(Path root, Path path, Pack pack) {

    /// Reads every file of one kind, in the order of their names.
    ///
    /// @param folder as in `items`
    /// @param extension as in `.yaml`
    public <T> List<PackFile<T>> readAll(String folder, String extension, Class<T> type) {
        Path below = path.resolve(folder);
        if (!Files.isDirectory(below)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(below)) {
            return files.filter(each -> each.toString().endsWith(extension))
                    .sorted()
                    .map(each -> read(each, type))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads one file of the pack, empty when there is none of that name.
    public <T> Optional<PackFile<T>> read(String name, Class<T> type) {
        Path file = path.resolve(name).normalize();
        return file.startsWith(path) && Files.isRegularFile(file)
                ? Optional.of(read(file, type))
                : Optional.empty();
    }

    private <T> PackFile<T> read(Path file, Class<T> type) {
        return read(root, file, type);
    }

    static <T> PackFile<T> read(Path root, Path file, Class<T> type) {
        try {
            String name = root.relativize(file).toString().replace('\\', '/');
            return PackFile.read(name, Files.readAllBytes(file), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
