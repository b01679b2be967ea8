package org.yichuang.database.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.yichuang.database.StartProblem;

/// The PostgreSQL programs that travel inside the application, unpacked once per version.
final class PostgresBinaries {

    private static final int OWNER_EXECUTE = 0100;

    private PostgresBinaries() {}

    /// Unpacks the programs below `parent` unless they are there already.
    ///
    /// @return the folder that holds `bin/`, `lib/` and `share/`
    static Path unpack(Path parent) throws IOException {
        String archive = "/postgres-linux-" + architecture() + ".txz";
        long size;
        try (InputStream probe = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (probe == null) {
                throw new StartProblem(
                        "There is no embedded PostgreSQL for this machine (" + archive + ").",
                        "Give the address of a PostgreSQL of your own, version 15 or newer, with"
                                + " --spring.datasource.url=jdbc:postgresql://HOST/DATABASE.",
                        null);
            }
            size = probe.available();
        }
        Path target = parent.resolve("postgresql-" + Long.toHexString(size));
        if (Files.isExecutable(target.resolve("bin/postgres"))) {
            return target;
        }
        Path half = Files.createTempDirectory(parent, "unpacking-");
        try (InputStream raw = PostgresBinaries.class.getResourceAsStream(archive);
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(
                                new XZCompressorInputStream(new BufferedInputStream(raw)))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                unpack(tar, entry, half);
            }
        }
        // World-readable: the server may run under another user of the machine.
        Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
        return Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path half)
            throws IOException {
        Path file = half.resolve(entry.getName()).normalize();
        if (!file.startsWith(half)) {
            throw new IOException("archive entry outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        boolean program = (entry.getMode() & OWNER_EXECUTE) != 0;
        Files.setPosixFilePermissions(
                file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static String architecture() {
        String name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }
}
