package org.yichuang.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/// The folder in which an installation keeps everything that must survive a restart: the embedded
/// database, secrets, the search index, uploaded files.
///
/// @param path absolute and normalised
public record DataFolder(Path path) {

    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    /// A folder below the data folder, made when it is not there.
    public Path folder(String name) {
        Path folder = path.resolve(name);
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StartProblem(
                    "Cannot create the folder " + folder + ": " + e.getMessage(),
                    "Give the user that starts Yichuang the right to write there, or choose another"
                            + " folder with --yichuang.data=FOLDER.",
                    e);
        }
    }

    /// A random secret of 256 bits that is made at the first call and kept in a file that only its
    /// owner may read.
    ///
    /// @return the secret in Base64 without padding
    public String secret(String name) {
        Path file = folder("secrets").resolve(name);
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[32];
                new SecureRandom().nextBytes(random);
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
                Files.writeString(
                        file,
                        Base64.getUrlEncoder().withoutPadding().encodeToString(random),
                        StandardOpenOption.WRITE);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
