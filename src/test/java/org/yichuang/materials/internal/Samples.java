package org.yichuang.materials.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.jspecify.annotations.Nullable;

/// Real files of every kind, made here.
public final class Samples {

    /// What a telephone writes into its pictures.
    static final String SECRET = "GPS 30.12345 N 106.54321 E";

    private Samples() {}

    /// A picture whose left half is red and whose right half is blue.
    static BufferedImage picture(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return picture;
    }

    public static byte[] jpeg(int width, int height) {
        return written(picture(width, height), "jpg");
    }

    public static byte[] png(int width, int height) {
        return written(picture(width, height), "png");
    }

    private static byte[] written(BufferedImage picture, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// The picture as a telephone held on its side would write it: with place, comment, and a film
    /// behind its end.
    static byte[] photograph(int width, int height, int orientation) {
        byte[] plain = jpeg(width, height);
        byte[] exif = JpegOrientation.exif(orientation);
        var bytes = new ByteArrayOutputStream();
        bytes.write(plain, 0, 2);
        segment(bytes, 0xE1, concat(exif, SECRET.getBytes(StandardCharsets.US_ASCII)));
        segment(bytes, 0xFE, SECRET.getBytes(StandardCharsets.US_ASCII));
        segment(bytes, 0xED, ("Photoshop 3.0\0" + SECRET).getBytes(StandardCharsets.US_ASCII));
        bytes.write(plain, 2, plain.length - 2);
        bytes.writeBytes(("ftypmp42" + SECRET).getBytes(StandardCharsets.US_ASCII));
        return bytes.toByteArray();
    }

    private static void segment(ByteArrayOutputStream bytes, int marker, byte[] payload) {
        bytes.write(0xFF);
        bytes.write(marker);
        bytes.write(payload.length + 2 >> 8);
        bytes.write(payload.length + 2);
        bytes.writeBytes(payload);
    }

    public static byte[] pdf() {
        return pdf(null);
    }

    static byte[] pdf(@Nullable String password) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.A4));
            if (password != null) {
                document.protect(
                        new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// An archive with empty entries of these names.
    static byte[] archive(String... entries) {
        var bytes = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                archive.putNextEntry(new ZipEntry(entry));
                archive.write('x');
                archive.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// A WebP picture of 3 by 2 points in the extended format, with camera data.
    static byte[] webp() {
        byte[] extended = {0x08, 0, 0, 0, 2, 0, 0, 1, 0, 0};
        byte[] secret = SECRET.getBytes(StandardCharsets.US_ASCII);
        byte[] chunks =
                concat(
                        concat(chunk("VP8X", extended), chunk("VP8L", new byte[10])),
                        chunk("EXIF", secret));
        byte[] content = concat("WEBP".getBytes(StandardCharsets.US_ASCII), chunks);
        return chunk("RIFF", content);
    }

    private static byte[] chunk(String type, byte[] payload) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
        for (int shift = 0; shift < 32; shift += 8) {
            bytes.write(payload.length >> shift);
        }
        bytes.writeBytes(payload);
        if (payload.length % 2 == 1) {
            bytes.write(0);
        }
        return bytes.toByteArray();
    }

    /// The boxes of a HEIC picture, empty inside.
    static byte[] heic() {
        return concat(
                box("ftyp", "heic\0\0\0\0mif1heic"),
                concat(box("meta", "\0\0\0\0"), box("mdat", "x")));
    }

    private static byte[] box(String type, String payload) {
        byte[] content = payload.getBytes(StandardCharsets.ISO_8859_1);
        var bytes = new ByteArrayOutputStream();
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes.write(content.length + 8 >> shift);
        }
        bytes.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(content);
        return bytes.toByteArray();
    }

    static byte[] concat(byte[] first, byte[] second) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(first);
        bytes.writeBytes(second);
        return bytes.toByteArray();
    }
}
