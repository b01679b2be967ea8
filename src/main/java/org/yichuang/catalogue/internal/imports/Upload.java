package org.yichuang.catalogue.internal.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yichuang.kernel.Checked;

/// Stores what somebody sends, as far as it can be a list of items.
final class Upload {

    private static final int CHUNK = 64 * 1024;

    private Upload() {}

    /// @return the size; or that the file is empty, too large or no JSON list, and then nothing
    ///     stays on disk
    static Checked<Long> receive(InputStream content, Path file, long mostBytes)
            throws IOException {
        Checked<Long> received = copy(content, file, mostBytes);
        if (received instanceof Checked.Invalid<Long>) {
            Files.deleteIfExists(file);
        }
        return received;
    }

    private static Checked<Long> copy(InputStream content, Path file, long mostBytes)
            throws IOException {
        byte[] chunk = content.readNBytes(CHUNK);
        if (!startsAList(chunk)) {
            return Checked.invalid(
                    chunk.length == 0 ? "catalogue.import.empty" : "catalogue.import.not-a-list");
        }
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            while (chunk.length > 0) {
                size += chunk.length;
                if (size > mostBytes) {
                    return Checked.invalid("catalogue.import.too-large", mostBytes >> 20);
                }
                out.write(chunk);
                chunk = content.readNBytes(CHUNK);
            }
        }
        return Checked.valid(size);
    }

    /// Whether the first character that is no space opens a list; a byte order mark is a space.
    private static boolean startsAList(byte[] beginning) {
        for (byte each : beginning) {
            boolean space = each == ' ' || each == '\n' || each == '\r' || each == '\t';
            boolean mark = each == (byte) 0xEF || each == (byte) 0xBB || each == (byte) 0xBF;
            if (!space && !mark) {
                return each == '[';
            }
        }
        return false;
    }
}
