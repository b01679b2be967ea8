package org.yichuang.materials.internal;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.materials.MaterialStore;
import org.yichuang.materials.Previews;
import org.yichuang.materials.StoredFile;

/// Makes previews a few at a time, so that many requests wait instead of taking all memory, and
/// keeps them as files.
final class KeptPreviews implements Previews {

    private static final Logger log = LoggerFactory.getLogger(KeptPreviews.class);
    private static final int AT_ONCE = 2;

    private final MaterialStore store;
    private final Path kept;
    private final Path incoming;
    private final Semaphore making = new Semaphore(AT_ONCE);

    KeptPreviews(MaterialStore store, Path kept, Path incoming) {
        this.store = store;
        this.kept = kept;
        this.incoming = incoming;
    }

    @Override
    public Optional<Preview> of(StoredFile file, Size size) {
        if (!file.hasPreview()) {
            return Optional.empty();
        }
        String format = file.mediaType().equals(ContentType.JPEG) ? "jpg" : "png";
        Path folder = new Address(file.address()).below(kept);
        Path picture = folder.resolve(size.name().toLowerCase(Locale.ROOT) + "." + format);
        var preview =
                new Preview(picture, format.equals("jpg") ? ContentType.JPEG : ContentType.PNG);
        if (Files.exists(picture)) {
            return Optional.of(preview);
        }
        making.acquireUninterruptibly();
        try {
            Files.createDirectories(folder);
            return make(file, size, format, picture) ? Optional.of(preview) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            making.release();
        }
    }

    private boolean make(StoredFile file, Size size, String format, Path picture)
            throws IOException {
        Path content = incoming.resolve(UUID.randomUUID() + ".content");
        Path made = incoming.resolve(UUID.randomUUID() + ".preview");
        try {
            try (InputStream stream = store.open(file.address())) {
                Files.copy(stream, content);
            }
            BufferedImage image = draw(content, file.mediaType(), size.points());
            if (image == null || !ImageIO.write(image, format, made.toFile())) {
                return false;
            }
            Files.move(made, picture, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } finally {
            Files.deleteIfExists(content);
            Files.deleteIfExists(made);
        }
    }

    /// Null when the content, though whole, is of a kind that cannot be drawn here.
    private static @Nullable BufferedImage draw(Path content, String mediaType, int points) {
        try {
            return switch (mediaType) {
                case ContentType.PDF -> PdfFirstPage.of(content, points);
                case ContentType.JPEG -> {
                    try (InputStream stream = Files.newInputStream(content)) {
                        yield ReducedPicture.of(content, points, JpegOrientation.of(stream));
                    }
                }
                default -> ReducedPicture.of(content, points, JpegOrientation.UPRIGHT);
            };
        } catch (IOException | RuntimeException e) {
            log.info("No preview of a {} file: {}", mediaType, e.getMessage());
            return null;
        }
    }
}
