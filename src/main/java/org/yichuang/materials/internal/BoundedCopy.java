package org.yichuang.materials.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Copies a stream whose length nobody promised.
final class BoundedCopy {

    private BoundedCopy() {}

    /// Copies until the stream ends or more than `largest` bytes have come.
    ///
    /// @return the number of bytes read; more than `largest` means that there are too many, and
    ///     that not all of them were copied
    static long copy(InputStream from, OutputStream to, long largest) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        int read;
        while (size <= largest && (read = from.read(buffer)) >= 0) {
            size += read;
            if (size <= largest) {
                to.write(buffer, 0, read);
            }
        }
        return size;
    }
}
