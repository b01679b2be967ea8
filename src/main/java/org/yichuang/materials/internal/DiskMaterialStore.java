package org.yichuang.materials.internal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.List;
import java.util.UUID;
import org.yichuang.materials.MaterialStore;

/// Keeps contents as files of one folder of the local disk. A content is written under another
/// name, forced to the disk and then renamed, so that a file under an address is always whole.
final class DiskMaterialStore implements MaterialStore {

    private final Path contents;
    private final Path incoming;

    DiskMaterialStore(Path folder) throws IOException {
        this.contents = Files.createDirectories(folder.resolve("contents"));
        this.incoming = Files.createDirectories(folder.resolve("incoming"));
    }

    @Override
    public Stored put(InputStream content, Limits limits) throws IOException {
        Path part = incoming.resolve(UUID.randomUUID() + ".part");
        try {
            return put(content, limits, part);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Stored put(InputStream content, Limits limits, Path part) throws IOException {
        var digesting = new DigestInputStream(content, Address.digest());
        long size;
        try (FileChannel channel =
                FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            size = BoundedCopy.copy(digesting, Channels.newOutputStream(channel), limits.largest());
            if (size > limits.largest()) {
                return new Stored.TooLarge(limits.largest());
            }
            if (size == 0) {
                return new Stored.Empty();
            }
            channel.force(true);
        }
        Address address = Address.of(digesting.getMessageDigest());
        return new Stored.Kept(address.text(), size, !keep(part, address));
    }

    /// @return whether the content is new
    private boolean keep(Path part, Address address) throws IOException {
        Path file = address.below(contents);
        boolean isNew = !Files.exists(file);
        List<Path> folders = address.foldersBelow(contents);
        Files.createDirectories(folders.getLast());
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        for (Path folder : folders.reversed()) {
            force(folder);
        }
        force(contents);
        return isNew;
    }

    /// A rename and a new folder are on the disk when the folder that holds them is.
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public InputStream open(String address) throws IOException {
        try {
            return Files.newInputStream(new Address(address).below(contents));
        } catch (NoSuchFileException e) {
            var missing = new FileNotFoundException("expected a content at " + address);
            missing.initCause(e);
            throw missing;
        }
    }
}
