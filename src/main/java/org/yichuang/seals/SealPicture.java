package org.yichuang.seals;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.yichuang.documents.Lettering;
import org.yichuang.seals.internal.SealOutline;

/// What a seal looks like: a red ring with the authority's name inside it, a five-pointed star, and
/// under the star the words of the kind.
///
/// @param outline in millimetres, y downward, inside a square with the diameter as its side; filled
///     by the non-zero rule
/// @param diameter in millimetres
public record SealPicture(Path2D outline, double diameter) {

    /// The red of seals.
    public static final Color RED = new Color(0xD3, 0x12, 0x1D);

    public static SealPicture of(Seal seal, Lettering lettering) {
        return of(seal.authorityName().zh(), seal.kind(), lettering);
    }

    /// The picture of a seal that need not be registered.
    public static SealPicture of(String authority, SealKind kind, Lettering lettering) {
        return new SealPicture(
                new SealOutline(kind.diameter(), lettering).draw(authority, kind.words()),
                kind.diameter());
    }

    /// An SVG document that scales.
    public String svg() {
        StringBuilder path = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator each = outline.getPathIterator(null); !each.isDone(); each.next()) {
            int kind = each.currentSegment(at);
            path.append("MLQCZ".charAt(kind));
            int numbers = new int[] {2, 2, 4, 6, 0}[kind];
            for (int i = 0; i < numbers; i++) {
                path.append(i == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.3f", at[i]));
            }
        }
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$s %1$s"><path fill="#d3121d" d="%2$s"/></svg>
        """
                .formatted(diameter, path);
    }

    /// A PNG on a transparent ground.
    ///
    /// @param pixels of one side
    public byte[] png(int pixels) {
        BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.scale(pixels / diameter, pixels / diameter);
        graphics.setColor(RED);
        graphics.fill(outline);
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
