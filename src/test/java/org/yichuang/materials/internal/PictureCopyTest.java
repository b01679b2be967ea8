package org.yichuang.materials.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureCopyTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_photograph_loses_its_place_and_keeps_its_points_and_orientation(int orientation)
            throws Exception {
        byte[] photograph = Samples.photograph(60, 40, orientation);
        assertThat(text(photograph)).contains(Samples.SECRET);
        var copy = new ByteArrayOutputStream();

        PictureSize size = JpegWithoutMetadata.copy(new ByteArrayInputStream(photograph), copy);

        assertThat(size).isEqualTo(new PictureSize(60, 40));
        assertThat(text(copy.toByteArray())).doesNotContain("GPS", "Photoshop", "ftyp");
        assertThat(JpegOrientation.of(new ByteArrayInputStream(copy.toByteArray())))
                .isEqualTo(orientation);
        assertThat(points(copy.toByteArray())).isEqualTo(points(photograph));
    }

    @Test
    void a_progressive_photograph_with_many_scans_keeps_its_points() throws Exception {
        byte[] progressive = progressive(Samples.picture(200, 100));
        var copy = new ByteArrayOutputStream();

        JpegWithoutMetadata.copy(new ByteArrayInputStream(progressive), copy);

        assertThat(points(copy.toByteArray())).isEqualTo(points(progressive));
    }

    @Test
    void a_photograph_that_is_cut_off_anywhere_is_damaged() {
        byte[] whole = Samples.jpeg(16, 16);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(
                            () ->
                                    JpegWithoutMetadata.copy(
                                            new ByteArrayInputStream(cut),
                                            new ByteArrayOutputStream()))
                    .as("%d of %d bytes", length, whole.length)
                    .isInstanceOf(DamagedContent.class);
        }
    }

    @Test
    void camera_data_that_lies_about_its_length_counts_as_upright() {
        byte[] exif = JpegOrientation.exif(6);
        for (int length = 0; length < exif.length; length++) {
            byte[] cut = Arrays.copyOf(exif, length);
            if (JpegOrientation.isExif(cut)) {
                assertThat(JpegOrientation.of(cut)).isIn(1, 6);
            }
        }
        byte[] far = exif.clone();
        Arrays.fill(far, 10, 14, (byte) 0x7F);
        assertThat(JpegOrientation.of(far)).isEqualTo(1);
    }

    @Test
    void a_png_loses_its_texts_and_what_hangs_behind_it() throws Exception {
        byte[] plain = Samples.png(30, 20);
        byte[] text = pngChunk("tEXt", "Comment\0" + Samples.SECRET);
        byte[] with =
                Samples.concat(
                        Samples.concat(
                                Samples.concat(Arrays.copyOf(plain, 33), text),
                                Arrays.copyOfRange(plain, 33, plain.length)),
                        Samples.SECRET.getBytes(StandardCharsets.US_ASCII));
        var copy = new ByteArrayOutputStream();

        PictureSize size = PngWithoutMetadata.copy(new ByteArrayInputStream(with), copy);

        assertThat(size).isEqualTo(new PictureSize(30, 20));
        assertThat(copy.toByteArray()).isEqualTo(plain);
    }

    @Test
    void a_png_that_is_cut_off_anywhere_is_damaged() {
        byte[] whole = Samples.png(4, 4);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(
                            () ->
                                    PngWithoutMetadata.copy(
                                            new ByteArrayInputStream(cut),
                                            new ByteArrayOutputStream()))
                    .as("%d of %d bytes", length, whole.length)
                    .isInstanceOf(DamagedContent.class);
        }
    }

    @Test
    void a_webp_loses_its_camera_data_and_keeps_its_length() throws Exception {
        byte[] webp = Samples.webp();
        var copy = new ByteArrayOutputStream();

        PictureSize size = WebpWithoutMetadata.copy(new ByteArrayInputStream(webp), copy);

        assertThat(size).isEqualTo(new PictureSize(3, 2));
        assertThat(copy.size()).isEqualTo(webp.length);
        assertThat(text(copy.toByteArray())).doesNotContain("GPS").contains("VP8L", "EXIF");
        for (int length = 0; length < webp.length; length++) {
            byte[] cut = Arrays.copyOf(webp, length);
            assertThatThrownBy(
                            () ->
                                    WebpWithoutMetadata.copy(
                                            new ByteArrayInputStream(cut),
                                            new ByteArrayOutputStream()))
                    .as("%d of %d bytes", length, webp.length)
                    .isInstanceOf(DamagedContent.class);
        }
    }

    private static byte[] pngChunk(String type, String payload) {
        byte[] content = payload.getBytes(StandardCharsets.ISO_8859_1);
        byte[] head = {0, 0, 0, (byte) content.length};
        return Samples.concat(
                Samples.concat(head, type.getBytes(StandardCharsets.US_ASCII)),
                Samples.concat(content, new byte[4]));
    }

    private static byte[] progressive(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        ImageWriteParam writing = writer.getDefaultWriteParam();
        writing.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        try (var stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(null, new javax.imageio.IIOImage(picture, null, null), writing);
        }
        return bytes.toByteArray();
    }

    private static List<Color> points(byte[] picture) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        return Arrays.stream(
                        image.getRGB(
                                0,
                                0,
                                image.getWidth(),
                                image.getHeight(),
                                null,
                                0,
                                image.getWidth()))
                .mapToObj(Color::new)
                .toList();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
