package org.yichuang.catalogue.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.yichuang.packs.PackFile;

/// A data file that is part of the program.
public final class ShippedFile {

    private ShippedFile() {}

    public static <T> T read(String name, Class<T> type) {
        try (InputStream in = ShippedFile.class.getResourceAsStream("/catalogue/" + name)) {
            if (in == null) {
                throw new IllegalStateException("expected the resource catalogue/" + name);
            }
            return PackFile.read(name, in.readAllBytes(), type).value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
