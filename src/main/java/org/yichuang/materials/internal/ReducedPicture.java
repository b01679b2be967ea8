package org.yichuang.materials.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/// Makes a picture small without ever holding it whole in memory: only every n-th point of every
/// n-th line is kept while reading.
final class ReducedPicture {

    private ReducedPicture() {}

    /// @param longest side of the result, in points
    /// @param orientation as Exif counts it
    static BufferedImage of(Path file, int longest, int orientation) throws IOException {
        try (var stream = new FileImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new IOException("no reader for this kind of picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                ImageReadParam reading = reader.getDefaultReadParam();
                int side = Math.max(reader.getWidth(0), reader.getHeight(0));
                int step = Math.max(1, side / (2 * longest));
                reading.setSourceSubsampling(step, step, 0, 0);
                return upright(reader.read(0, reading), longest, orientation);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage upright(BufferedImage picture, int longest, int orientation) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        double scale = Math.min(1, longest / (double) Math.max(width, height));
        boolean onItsSide = orientation >= 5;
        int shownWidth = Math.max(1, (int) Math.round((onItsSide ? height : width) * scale));
        int shownHeight = Math.max(1, (int) Math.round((onItsSide ? width : height) * scale));
        var result = new BufferedImage(shownWidth, shownHeight, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = result.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, shownWidth, shownHeight);
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform turn = AffineTransform.getScaleInstance(scale, scale);
        turn.concatenate(turned(orientation, width, height));
        graphics.drawImage(picture, turn, null);
        graphics.dispose();
        return result;
    }

    /// Puts a picture of this size upright at the origin.
    private static AffineTransform turned(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
