package org.yichuang.materials.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Copies a WebP picture with its camera data and texts overwritten by zeros, so that the lengths
/// it states stay true.
final class WebpWithoutMetadata {

    private static final int HEAD = 10;

    private WebpWithoutMetadata() {}

    /// @return the size of the picture
    /// @throws DamagedContent when the stream is no whole WebP picture
    static PictureSize copy(InputStream from, OutputStream to) throws IOException, DamagedContent {
        try {
            return copy(new ByteSource(from), to);
        } catch (EOFException e) {
            throw new DamagedContent("is shorter than it says");
        }
    }

    private static PictureSize copy(ByteSource source, OutputStream target)
            throws IOException, DamagedContent {
        byte[] riff = source.next(12);
        if (!text(riff, 0).equals("RIFF") || !text(riff, 8).equals("WEBP")) {
            throw new DamagedContent("does not begin like a WebP picture");
        }
        target.write(riff);
        long left = length(riff, 4) - 4;
        PictureSize size = PictureSize.UNKNOWN;
        while (left >= 8) {
            byte[] chunk = source.next(8);
            long length = length(chunk, 4);
            long padded = length + (length & 1);
            String type = text(chunk, 0);
            target.write(chunk);
            if (type.equals("EXIF") || type.equals("XMP ")) {
                source.copy(padded, OutputStream.nullOutputStream());
                writeZeros(padded, target);
            } else if (size.equals(PictureSize.UNKNOWN) && length >= HEAD) {
                byte[] head = source.next(HEAD);
                target.write(head);
                size = sizeOf(type, ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN));
                source.copy(padded - HEAD, target);
            } else {
                source.copy(padded, target);
            }
            left -= 8 + padded;
        }
        if (size.equals(PictureSize.UNKNOWN)) {
            throw new DamagedContent("has no frame");
        }
        return size;
    }

    private static PictureSize sizeOf(String type, ByteBuffer head) {
        return switch (type) {
            case "VP8X" ->
                    new PictureSize((head.getInt(4) & 0xFFFFFF) + 1L, (head.getInt(6) >>> 8) + 1L);
            case "VP8 " -> new PictureSize(head.getShort(6) & 0x3FFF, head.getShort(8) & 0x3FFF);
            case "VP8L" ->
                    new PictureSize(
                            (head.getInt(1) & 0x3FFF) + 1L, (head.getInt(1) >>> 14 & 0x3FFF) + 1L);
            default -> PictureSize.UNKNOWN;
        };
    }

    private static void writeZeros(long count, OutputStream target) throws IOException {
        byte[] zeros = new byte[8192];
        for (long left = count; left > 0; left -= zeros.length) {
            target.write(zeros, 0, (int) Math.min(left, zeros.length));
        }
    }

    private static String text(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.US_ASCII);
    }

    private static long length(byte[] bytes, int at) {
        return Integer.toUnsignedLong(
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at));
    }
}
