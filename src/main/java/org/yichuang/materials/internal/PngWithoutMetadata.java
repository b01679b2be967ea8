package org.yichuang.materials.internal;

import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/// Copies a PNG picture without its texts, times and camera data, and without what hangs behind
/// its end.
final class PngWithoutMetadata {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final Set<String> METADATA = Set.of("eXIf", "tEXt", "zTXt", "iTXt", "tIME");
    private static final int CHECKSUM = 4;

    private PngWithoutMetadata() {}

    /// @return the size of the picture
    /// @throws DamagedContent when the stream is no whole PNG picture
    static PictureSize copy(InputStream from, OutputStream to) throws IOException, DamagedContent {
        try {
            return copy(new ByteSource(from), new DataOutputStream(to));
        } catch (EOFException e) {
            throw new DamagedContent("ends before its end chunk");
        }
    }

    private static PictureSize copy(ByteSource source, DataOutputStream target)
            throws IOException, DamagedContent {
        if (!Arrays.equals(SIGNATURE, source.next(SIGNATURE.length))) {
            throw new DamagedContent("does not begin like a PNG picture");
        }
        target.write(SIGNATURE);
        PictureSize size = PictureSize.UNKNOWN;
        String type;
        do {
            int length = ByteBuffer.wrap(source.next(4)).getInt();
            byte[] name = source.next(4);
            type = new String(name, StandardCharsets.US_ASCII);
            if (length < 0) {
                throw new DamagedContent("has a chunk without a length");
            }
            if (METADATA.contains(type)) {
                source.copy(length + (long) CHECKSUM, OutputStream.nullOutputStream());
                continue;
            }
            target.writeInt(length);
            target.write(name);
            if (type.equals("IHDR") && length >= 8) {
                byte[] header = source.next(8);
                target.write(header);
                size = sizeOf(ByteBuffer.wrap(header));
                length -= 8;
            }
            source.copy(length + (long) CHECKSUM, target);
        } while (!type.equals("IEND"));
        if (size.equals(PictureSize.UNKNOWN)) {
            throw new DamagedContent("has no header");
        }
        return size;
    }

    private static PictureSize sizeOf(ByteBuffer header) {
        return new PictureSize(
                Integer.toUnsignedLong(header.getInt()), Integer.toUnsignedLong(header.getInt()));
    }
}
