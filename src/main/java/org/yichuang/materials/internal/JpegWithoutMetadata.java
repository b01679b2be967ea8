package org.yichuang.materials.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Copies a JPEG picture without what tells where, when and with which camera it was taken, who
/// edited it and whatever hangs behind its end. The picture itself, its colours and its orientation
/// stay as they are.
final class JpegWithoutMetadata {

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COM = 0xFE;

    private static final byte[] COLOUR_PROFILE =
            "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);

    private final ByteSource source;
    private final OutputStream target;
    private PictureSize size = PictureSize.UNKNOWN;

    private JpegWithoutMetadata(ByteSource source, OutputStream target) {
        this.source = source;
        this.target = target;
    }

    /// @return the size of the picture
    /// @throws DamagedContent when the stream is no whole JPEG picture
    static PictureSize copy(InputStream from, OutputStream to) throws IOException, DamagedContent {
        var copying = new JpegWithoutMetadata(new ByteSource(from), to);
        try {
            return copying.copy();
        } catch (EOFException e) {
            throw new DamagedContent("ends before its end marker");
        }
    }

    private PictureSize copy() throws IOException, DamagedContent {
        if (source.next() != 0xFF || source.next() != SOI) {
            throw new DamagedContent("does not begin like a JPEG picture");
        }
        mark(SOI);
        int marker = nextMarker();
        while (marker != EOI) {
            segment(marker);
            marker = marker == SOS ? copyScan() : nextMarker();
        }
        mark(EOI);
        if (size.equals(PictureSize.UNKNOWN)) {
            throw new DamagedContent("has no frame");
        }
        return size;
    }

    private int nextMarker() throws IOException, DamagedContent {
        if (source.next() != 0xFF) {
            throw new DamagedContent("has something else where a segment should begin");
        }
        int marker = source.next();
        while (marker == 0xFF) {
            marker = source.next();
        }
        return marker;
    }

    private void segment(int marker) throws IOException, DamagedContent {
        int length = source.next() << 8 | source.next();
        if (length < 2) {
            throw new DamagedContent("has a segment without a length");
        }
        byte[] payload = source.next(length - 2);
        if (isFrame(marker)) {
            size = frameSize(payload);
        }
        if (marker == APP1 && JpegOrientation.isExif(payload)) {
            int orientation = JpegOrientation.of(payload);
            if (orientation != JpegOrientation.UPRIGHT) {
                write(APP1, JpegOrientation.exif(orientation));
            }
        } else if (isPicture(marker, payload)) {
            write(marker, payload);
        }
    }

    private static boolean isPicture(int marker, byte[] payload) {
        return switch (marker) {
            case APP0, APP14 -> true;
            case APP2 ->
                    payload.length > COLOUR_PROFILE.length
                            && Arrays.equals(
                                    COLOUR_PROFILE, Arrays.copyOf(payload, COLOUR_PROFILE.length));
            case COM -> false;
            default -> marker < APP0 || marker > APP15;
        };
    }

    /// The frame headers SOF0 to SOF15; DHT, JPG and DAC lie between them.
    private static boolean isFrame(int marker) {
        return marker >= 0xC0
                && marker <= 0xCF
                && marker != 0xC4
                && marker != 0xC8
                && marker != 0xCC;
    }

    private static PictureSize frameSize(byte[] payload) throws DamagedContent {
        if (payload.length < 6) {
            throw new DamagedContent("has a frame without a size");
        }
        return new PictureSize(unsigned(payload, 3), unsigned(payload, 1));
    }

    private static int unsigned(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    /// Copies the compressed picture points up to the next marker that is none of their own.
    private int copyScan() throws IOException {
        while (true) {
            source.copyUpTo(0xFF, target);
            int next = source.next();
            while (next == 0xFF) {
                next = source.next();
            }
            boolean isOwn = next == 0 || next >= 0xD0 && next <= 0xD7;
            if (!isOwn) {
                return next;
            }
            mark(next);
        }
    }

    private void mark(int marker) throws IOException {
        target.write(0xFF);
        target.write(marker);
    }

    private void write(int marker, byte[] payload) throws IOException {
        mark(marker);
        target.write(payload.length + 2 >> 8);
        target.write(payload.length + 2);
        target.write(payload);
    }
}
