package org.yichuang.materials.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.kernel.Problem;

/// Looks into a file as far as its type allows: whether it is whole, how large its picture is, and
/// whether it can be opened. Of pictures it makes a copy that tells nothing but the picture.
final class Inspector {

    private static final Logger log = LoggerFactory.getLogger(Inspector.class);

    private final long mostPicturePoints;

    Inspector(long mostPicturePoints) {
        this.mostPicturePoints = mostPicturePoints;
    }

    /// @param copy where a copy may be written
    Inspection inspect(Path file, String mediaType, Path copy) throws IOException {
        try {
            return switch (mediaType) {
                case ContentType.JPEG -> picture(file, copy, JpegWithoutMetadata::copy);
                case ContentType.PNG -> picture(file, copy, PngWithoutMetadata::copy);
                case ContentType.WEBP -> picture(file, copy, WebpWithoutMetadata::copy);
                case ContentType.HEIC -> {
                    try (InputStream stream = Files.newInputStream(file)) {
                        HeicBoxes.check(stream);
                    }
                    yield new Inspection.Sound(file, false);
                }
                case ContentType.PDF ->
                        new Inspection.Sound(
                                file, PdfCheck.of(file) == PdfCheck.Finding.NEEDS_PASSWORD);
                default -> new Inspection.Sound(file, false);
            };
        } catch (DamagedContent e) {
            log.info("A {} file was refused: {}", mediaType, e.getMessage());
            return new Inspection.Faulty(
                    Problem.of("materials.problem.damaged", Extensions.label(mediaType)));
        }
    }

    private interface PictureCopy {
        PictureSize copy(InputStream from, OutputStream to) throws IOException, DamagedContent;
    }

    private Inspection picture(Path file, Path copy, PictureCopy copying)
            throws IOException, DamagedContent {
        PictureSize size;
        try (InputStream from = Files.newInputStream(file);
                OutputStream to = new BufferedOutputStream(Files.newOutputStream(copy), 65536)) {
            size = copying.copy(from, to);
        }
        return size.points() <= mostPicturePoints
                ? new Inspection.Sound(copy, false)
                : new Inspection.Faulty(
                        Problem.of(
                                "materials.problem.points",
                                size.width(),
                                size.height(),
                                mostPicturePoints / 1_000_000));
    }
}
