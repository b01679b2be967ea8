package org.yichuang.materials;

import java.io.IOException;
import java.io.InputStream;

/// Keeps contents under their address, the SHA-256 of their bytes in lower-case hexadecimal. The
/// same content is kept once. SHA-256 and not SM3, because every tool that copies, checks or
/// stores files speaks it (`sha256sum`, object stores, archives) and processors compute it
/// themselves; it names the bytes and proves nothing about who brought them, which is the
/// journal's part.
public interface MaterialStore {

    /// Reads the stream to its end and keeps it. When this returns [Stored.Kept], the content
    /// survives a loss of power.
    ///
    /// @throws IOException when the stream breaks off or the content cannot be written; nothing
    ///     is kept then
    Stored put(InputStream content, Limits limits) throws IOException;

    /// @throws java.io.FileNotFoundException when nothing is kept under the address
    /// @throws IllegalArgumentException when the text is no address
    InputStream open(String address) throws IOException;

    /// What one content may be.
    ///
    /// @param largest in bytes
    record Limits(long largest) {}

    /// What became of a content that was handed in.
    sealed interface Stored {

        /// @param size in bytes
        /// @param knownBefore whether the same content had been kept earlier
        record Kept(String address, long size, boolean knownBefore) implements Stored {}

        record TooLarge(long largest) implements Stored {}

        record Empty() implements Stored {}
    }
}
