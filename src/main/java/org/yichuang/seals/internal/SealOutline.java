package org.yichuang.seals.internal;

import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import org.yichuang.documents.Lettering;
import org.yichuang.documents.Lettering.Glyph;

/// Draws the outline of a round seal. Measures are those of a seal of 42 millimetres
/// (国发〔1999〕25号: ring of 1.2, star of 14) and scale with the diameter.
public final class SealOutline {

    private static final double NOMINAL = 42;
    private static final double RING = 1.2;
    private static final double STAR = 7;
    private static final double INNER_STAR =
            Math.sin(Math.toRadians(18)) / Math.sin(Math.toRadians(54));
    private static final double GAP = 1.1;
    private static final double LETTER = 6.2;
    private static final double WIDEST_ARC = Math.toRadians(262);
    private static final double USUAL_STEP = 1.22;
    private static final double WORDS = 4.6;
    private static final double WORDS_BASELINE = 13.6;
    private static final double WORDS_STEP = 1.06;
    private static final double WIDEST_WORDS = 25;

    /// How far a character's box reaches below and above its baseline, in em.
    private static final double DESCENT = 0.12;

    private static final double ASCENT = 0.88;

    private final double scale;
    private final double centre;
    private final Lettering lettering;
    private final Path2D.Double outline = new Path2D.Double(Path2D.WIND_NON_ZERO);

    public SealOutline(double diameter, Lettering lettering) {
        this.scale = diameter / NOMINAL;
        this.centre = diameter / 2;
        this.lettering = lettering;
    }

    /// @param around the name that follows the ring
    /// @param below the words under the star, may be empty
    public Path2D draw(String around, String below) {
        ring();
        star();
        name(around.codePoints().toArray());
        words(below.codePoints().toArray());
        return outline;
    }

    private void ring() {
        circle(NOMINAL / 2, false);
        circle(NOMINAL / 2 - RING, true);
    }

    private void circle(double radius, boolean hole) {
        double across = radius * scale * 2;
        double corner = centre - radius * scale;
        AffineTransform turn = new AffineTransform();
        if (hole) {
            turn.translate(2 * centre, 0);
            turn.scale(-1, 1);
        }
        outline.append(
                new Ellipse2D.Double(corner, corner, across, across).getPathIterator(turn), false);
    }

    private void star() {
        for (int i = 0; i < 10; i++) {
            double radius = (i % 2 == 0 ? STAR : STAR * INNER_STAR) * scale;
            double angle = Math.PI * i / 5;
            double x = centre + radius * Math.sin(angle);
            double y = centre - radius * Math.cos(angle);
            if (i == 0) {
                outline.moveTo(x, y);
            } else {
                outline.lineTo(x, y);
            }
        }
        outline.closePath();
    }

    private void name(int[] characters) {
        double inner = NOMINAL / 2 - RING - GAP - LETTER;
        double middle = inner + LETTER / 2;
        double usual = LETTER * USUAL_STEP / middle;
        double step = Math.min(usual, WIDEST_ARC / characters.length);
        double narrow = Math.min(1, step * middle / (LETTER * 1.04));
        for (int i = 0; i < characters.length; i++) {
            AffineTransform place = new AffineTransform();
            place.translate(centre, centre);
            place.rotate(step * (i - (characters.length - 1) / 2.0));
            place.translate(0, -inner * scale);
            letter(characters[i], LETTER, narrow, place);
        }
    }

    private void words(int[] characters) {
        double step = Math.min(WORDS * WORDS_STEP, WIDEST_WORDS / Math.max(1, characters.length));
        double narrow = Math.min(1, step / (WORDS * 1.02));
        for (int i = 0; i < characters.length; i++) {
            AffineTransform place = new AffineTransform();
            double x = step * (i - (characters.length - 1) / 2.0);
            place.translate(centre + x * scale, centre + WORDS_BASELINE * scale);
            letter(characters[i], WORDS, narrow, place);
        }
    }

    /// Puts a character so that the lower edge of its box stands on the place, centred.
    private void letter(int character, double size, double narrow, AffineTransform place) {
        Glyph glyph = lettering.glyph(character);
        double height = size * scale / (ASCENT + DESCENT);
        AffineTransform transform = new AffineTransform(place);
        transform.scale(height * narrow, -height);
        transform.translate(-glyph.advance() / 2, DESCENT);
        outline.append(glyph.outline().getPathIterator(transform), false);
    }
}
