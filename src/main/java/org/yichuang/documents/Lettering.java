package org.yichuang.documents;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.springframework.stereotype.Component;
import org.yichuang.documents.internal.Fonts;

/// Outlines of characters in the bold serif of the documents, for drawings that hold words.
@Component
public final class Lettering {

    private final Fonts fonts;

    public Lettering(Fonts fonts) {
        this.fonts = fonts;
    }

    /// The outline of one character on a baseline at y = 0, y growing upward, in units of the em;
    /// a white square when no font has it.
    public Glyph glyph(int codePoint) {
        return fonts.withFont(Fonts.Face.SERIF_BOLD, font -> glyph(font, codePoint));
    }

    private static Glyph glyph(TrueTypeFont font, int codePoint) {
        try {
            int id = font.getUnicodeCmapLookup().getGlyphId(codePoint);
            double em = font.getUnitsPerEm();
            GeneralPath path = new GeneralPath(font.getGlyph().getGlyph(id).getPath());
            path.transform(java.awt.geom.AffineTransform.getScaleInstance(1 / em, 1 / em));
            return new Glyph(path, font.getAdvanceWidth(id) / em);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param advance how far the next character stands to the right, in em
    public record Glyph(GeneralPath outline, double advance) {}
}
