package org.yichuang.bench.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The server's programs, unpacked once from the jar that carries them.
final class Binaries {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final int OWNER_EXECUTES = 0100;

    private Binaries() {}

    /// @param parent where the folder of the programs is to lie
    /// @return the folder with `bin`, `lib` and `share`
    static Path unpackedIn(Path parent) throws IOException {
        var system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!system.equals("Linux amd64")) {
            throw new IOException(
                    "the embedded PostgreSQL is for Linux amd64, and this is "
                            + system
                            + ": give a server with --jdbc-url");
        }
        var resource = Binaries.class.getResource(ARCHIVE);
        if (resource == null) {
            throw new IOException("the embedded PostgreSQL is not on the class path: " + ARCHIVE);
        }
        var version = resource.getPath().replaceAll(".*-(\\d+\\.\\d+\\.\\d+)\\.jar!.*", "$1");
        var folder = parent.resolve("postgresql-" + version);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(parent);
            var unfinished = Files.createTempDirectory(parent, "unpacking-");
            try (var archive =
                    new TarArchiveInputStream(
                            new XZCompressorInputStream(
                                    new BufferedInputStream(resource.openStream())))) {
                for (var entry = archive.getNextEntry();
                        entry != null;
                        entry = archive.getNextEntry()) {
                    unpack(archive, entry, unfinished);
                }
            }
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return folder;
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path folder)
            throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        var parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(archive, target);
        if ((entry.getMode() & OWNER_EXECUTES) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
