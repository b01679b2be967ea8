package org.yichuang.catalogue.internal.imports;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Keeps two processes from working on the same file; the system lets go of it when a process dies.
final class FileClaim implements AutoCloseable {

    private final Path marker;
    private final FileChannel channel;

    private FileClaim(Path marker, FileChannel channel) {
        this.marker = marker;
        this.channel = channel;
    }

    /// @return empty when another process is at it
    static Optional<FileClaim> of(Path file) throws IOException {
        Path marker = file.resolveSibling(file.getFileName() + ".lock");
        FileChannel channel =
                FileChannel.open(marker, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new FileClaim(marker, channel));
            }
        } catch (OverlappingFileLockException _) {
            // Held inside this process: the same as held by another.
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(marker);
        channel.close();
    }
}
