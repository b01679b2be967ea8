package org.yichuang.materials.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Checks that a HEIC picture is whole: its boxes end where the file ends and there is one that
/// describes the picture. The picture itself is never unpacked here.
final class HeicBoxes {

    private static final int HEAD = 8;

    private HeicBoxes() {}

    /// @throws DamagedContent when the stream is no whole HEIC picture
    static void check(InputStream from) throws IOException, DamagedContent {
        var source = new ByteSource(from);
        boolean described = false;
        while (true) {
            byte[] head;
            try {
                head = source.next(HEAD);
            } catch (EOFException e) {
                break;
            }
            long length = Integer.toUnsignedLong(ByteBuffer.wrap(head).getInt());
            long read = HEAD;
            described |= new String(head, 4, 4, StandardCharsets.US_ASCII).equals("meta");
            if (length == 0) {
                break;
            }
            try {
                if (length == 1) {
                    length = ByteBuffer.wrap(source.next(8)).getLong();
                    read += 8;
                }
                if (length < read) {
                    throw new DamagedContent("has a box without a length");
                }
                source.copy(length - read, OutputStream.nullOutputStream());
            } catch (EOFException e) {
                throw new DamagedContent("is shorter than it says");
            }
        }
        if (!described) {
            throw new DamagedContent("describes no picture");
        }
    }
}
