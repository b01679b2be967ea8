package org.yichuang.catalogue.internal.search;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder of one process's index. The first process has the folder that lasts; one that runs
/// beside it gets a folder that is thrown away in the end.
final class IndexFolder implements AutoCloseable {

    private final Path path;
    private final @Nullable FileChannel lock;

    private IndexFolder(Path path, @Nullable FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static IndexFolder take(Path root) throws IOException {
        Files.createDirectories(root);
        FileChannel channel =
                FileChannel.open(
                        root.resolve("in-use.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        if (locked(channel)) {
            return new IndexFolder(root, channel);
        }
        channel.close();
        Path beside = root.resolveSibling(root.getFileName() + "-" + UUID.randomUUID());
        return new IndexFolder(Files.createDirectories(beside), null);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    /// A name for an index that is about to be built.
    Path next() {
        return path.resolve(UUID.randomUUID().toString());
    }

    /// The indexes that an earlier run left.
    List<Path> left() throws IOException {
        try (Stream<Path> folders = Files.list(path)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @Override
    public void close() throws IOException {
        if (lock == null) {
            Generation.delete(path);
        } else {
            lock.close();
        }
    }
}
