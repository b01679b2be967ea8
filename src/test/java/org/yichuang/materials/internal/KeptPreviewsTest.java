package org.yichuang.materials.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yichuang.materials.MaterialStore;
import org.yichuang.materials.MaterialStore.Stored;
import org.yichuang.materials.Previews.Preview;
import org.yichuang.materials.Previews.Size;
import org.yichuang.materials.StoredFile;

class KeptPreviewsTest {

    @TempDir Path folder;
    private MaterialStore store;
    private KeptPreviews previews;

    @BeforeEach
    void open() throws IOException {
        store = new DiskMaterialStore(folder);
        previews = new KeptPreviews(store, folder.resolve("previews"), folder.resolve("incoming"));
    }

    /// A picture red on the left and blue on the right; the colour of the upper left quarter and
    /// of the lower left one tell how it was turned.
    @ParameterizedTest(name = "orientation {0}")
    @CsvSource({
        "1, 240, 120, red, red",
        "2, 240, 120, blue, blue",
        "3, 240, 120, blue, blue",
        "4, 240, 120, red, red",
        "5, 120, 240, red, blue",
        "6, 120, 240, red, blue",
        "7, 120, 240, blue, red",
        "8, 120, 240, blue, red",
    })
    void a_thumbnail_stands_upright_however_the_camera_was_held(
            int orientation, int width, int height, String above, String below) throws Exception {
        StoredFile file = kept(Samples.photograph(1000, 500, orientation), ContentType.JPEG);

        BufferedImage thumbnail = read(previews.of(file, Size.THUMBNAIL).orElseThrow());

        assertThat(thumbnail.getWidth()).isEqualTo(width);
        assertThat(thumbnail.getHeight()).isEqualTo(height);
        assertThat(colour(thumbnail, width / 4, height / 4)).isEqualTo(above);
        assertThat(colour(thumbnail, width / 4, height * 3 / 4)).isEqualTo(below);
    }

    @Test
    void a_small_picture_is_not_made_larger() throws Exception {
        StoredFile file = kept(Samples.png(30, 20), ContentType.PNG);

        BufferedImage page = read(previews.of(file, Size.PAGE).orElseThrow());

        assertThat(page.getWidth()).isEqualTo(30);
    }

    @Test
    void a_pdf_shows_its_first_page() throws Exception {
        StoredFile file = kept(Samples.pdf(), ContentType.PDF);

        Preview preview = previews.of(file, Size.PAGE).orElseThrow();

        assertThat(preview.mediaType()).isEqualTo("image/png");
        assertThat(read(preview).getHeight()).isBetween(1399, 1401);
    }

    @Test
    void a_preview_is_made_once_and_again_when_it_was_deleted() throws Exception {
        StoredFile file = kept(Samples.png(30, 20), ContentType.PNG);
        Path picture = previews.of(file, Size.THUMBNAIL).orElseThrow().picture();
        Files.writeString(picture, "kept");
        assertThat(previews.of(file, Size.THUMBNAIL).orElseThrow().picture()).hasContent("kept");

        Files.delete(picture);
        assertThat(read(previews.of(file, Size.THUMBNAIL).orElseThrow()).getWidth()).isEqualTo(30);
    }

    @Test
    void what_cannot_be_drawn_has_no_preview_and_leaves_nothing_behind() throws Exception {
        assertThat(previews.of(kept(new byte[] {1}, ContentType.DOCX), Size.PAGE)).isEmpty();
        assertThat(previews.of(kept(Samples.pdf("secret"), ContentType.PDF), Size.PAGE)).isEmpty();
        assertThat(previews.of(kept(new byte[] {1, 2}, ContentType.PNG), Size.PAGE)).isEmpty();
        try (Stream<Path> incoming = Files.list(folder.resolve("incoming"))) {
            assertThat(incoming).isEmpty();
        }
    }

    private StoredFile kept(byte[] content, String mediaType) throws IOException {
        var stored =
                (Stored.Kept)
                        store.put(
                                new ByteArrayInputStream(content),
                                new MaterialStore.Limits(content.length));
        return new StoredFile(
                UUID.randomUUID(),
                stored.address(),
                stored.size(),
                mediaType,
                "file",
                false,
                "none",
                UUID.randomUUID(),
                Instant.EPOCH);
    }

    private static BufferedImage read(Preview preview) throws IOException {
        return ImageIO.read(preview.picture().toFile());
    }

    private static String colour(BufferedImage picture, int x, int y) {
        Color colour = new Color(picture.getRGB(x, y));
        return colour.getRed() > colour.getBlue() ? "red" : "blue";
    }
}
