package org.yichuang.materials.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// How a camera was held, as its Exif segment tells: 1 upright, 3 upside down, 6 and 8 on a side,
/// the even ones and 5, 7 mirrored.
final class JpegOrientation {

    static final int UPRIGHT = 1;

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final short TIFF = 42;
    private static final short TAG = 0x0112;
    private static final short TYPE_SHORT = 3;
    private static final int APP1 = 0xE1;
    private static final int SOS = 0xDA;

    private JpegOrientation() {}

    /// The orientation of a whole picture.
    static int of(InputStream picture) throws IOException {
        ByteSource source = new ByteSource(picture);
        source.next(2);
        try {
            while (source.next() == 0xFF) {
                int marker = source.next();
                byte[] payload = source.next((source.next() << 8 | source.next()) - 2);
                if (marker == SOS) {
                    return UPRIGHT;
                }
                if (marker == APP1 && isExif(payload)) {
                    return of(payload);
                }
            }
            return UPRIGHT;
        } catch (EOFException e) {
            return UPRIGHT;
        }
    }

    static boolean isExif(byte[] payload) {
        return payload.length > EXIF.length
                && ByteBuffer.wrap(payload, 0, EXIF.length).equals(ByteBuffer.wrap(EXIF));
    }

    /// The orientation that an Exif segment states; upright when it states none that makes sense.
    static int of(byte[] exif) {
        try {
            ByteBuffer tiff = ByteBuffer.wrap(exif).position(EXIF.length).slice();
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            tiff.position(2);
            if (tiff.getShort() != TIFF) {
                return UPRIGHT;
            }
            tiff.position(tiff.getInt());
            int entries = Short.toUnsignedInt(tiff.getShort());
            for (int entry = 0; entry < entries; entry++) {
                short tag = tiff.getShort();
                short type = tiff.getShort();
                tiff.getInt();
                short value = tiff.getShort();
                tiff.getShort();
                if (tag == TAG && type == TYPE_SHORT && value >= 1 && value <= 8) {
                    return value;
                }
            }
            return UPRIGHT;
        } catch (BufferUnderflowException
                | IllegalArgumentException
                | IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    /// An Exif segment that says nothing but the orientation.
    static byte[] exif(int orientation) {
        return ByteBuffer.allocate(EXIF.length + 26)
                .put(EXIF)
                .put((byte) 'M')
                .put((byte) 'M')
                .putShort(TIFF)
                .putInt(8)
                .putShort((short) 1)
                .putShort(TAG)
                .putShort(TYPE_SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
