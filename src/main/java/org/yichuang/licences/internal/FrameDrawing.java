package org.yichuang.licences.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.yichuang.documents.Drawing;

/// The frame of a licence: a band of interlaced waves between double lines, rosettes in the
/// corners, and a pale rosette behind the text. Lines only, so it is as fine as the printer.
final class FrameDrawing implements Drawing {

    private static final Color DARK = new Color(0x8A, 0x5A, 0x1C);
    private static final Color GOLD = new Color(0xB9, 0x86, 0x3B);
    private static final Color PALE = new Color(0xF1, 0xE6, 0xD2);
    private static final Color PAPER = new Color(0xFF, 0xFD, 0xF8);

    private static final int WAVES = 8;

    /// Radius of each ring of the ground, as a part of the largest.
    private static final double[] RINGS = {1, 0.7, 0.42, 0.2};

    private static final int[] PETALS = {36, 30, 20, 12};
    private static final int POINTS_A_PETAL = 18;

    /// Of the frame's width.
    private static final double BAND = 0.036;

    @Override
    public void draw(Graphics2D graphics, double width, double height) {
        double band = width * BAND;
        graphics.setColor(PAPER);
        graphics.fill(new Rectangle2D.Double(0, 0, width, height));
        ground(graphics, width, height);
        lines(graphics, width, height, band);
        graphics.setColor(GOLD);
        graphics.setStroke(new BasicStroke((float) (width / 2400)));
        side(graphics, new AffineTransform(), width, band);
        side(graphics, at(0, height - band, 0), width, band);
        side(graphics, at(band, 0, 1), height, band);
        side(graphics, at(width, 0, 1), height, band);
        corner(graphics, band / 2, band / 2, band);
        corner(graphics, width - band / 2, band / 2, band);
        corner(graphics, band / 2, height - band / 2, band);
        corner(graphics, width - band / 2, height - band / 2, band);
    }

    private static AffineTransform at(double x, double y, int quarters) {
        AffineTransform transform = AffineTransform.getTranslateInstance(x, y);
        transform.quadrantRotate(quarters);
        return transform;
    }

    private static void lines(Graphics2D graphics, double width, double height, double band) {
        double thick = width / 420;
        double thin = width / 1400;
        graphics.setColor(DARK);
        outline(graphics, width, height, 0, thick);
        outline(graphics, width, height, thick * 1.9, thin);
        outline(graphics, width, height, band - thick * 1.1, thin);
        outline(graphics, width, height, band, thick * 0.7);
        outline(graphics, width, height, band + thick * 2.4, thin);
    }

    private static void outline(
            Graphics2D graphics, double width, double height, double inset, double line) {
        graphics.setStroke(new BasicStroke((float) line));
        double edge = inset + line / 2;
        graphics.draw(new Rectangle2D.Double(edge, edge, width - 2 * edge, height - 2 * edge));
    }

    /// Waves along a side from corner to corner, each moved a little against the last.
    private static void side(
            Graphics2D graphics, AffineTransform place, double length, double band) {
        double from = band;
        double span = length - 2 * band;
        long periods = Math.round(span / (band * 1.15));
        double half = span / periods / 2;
        double amplitude = band * 0.33;
        for (int wave = 0; wave < WAVES; wave++) {
            double shift = half * 2 * wave / WAVES;
            Path2D path = wave(from, span, half, shift, band / 2, amplitude);
            graphics.draw(place.createTransformedShape(path));
        }
    }

    /// A sine from `from` over `span`, as curves of a quarter period each.
    private static Path2D wave(
            double from, double span, double half, double shift, double middle, double amplitude) {
        Path2D.Double path = new Path2D.Double();
        int steps = (int) Math.round(span / half) * 4;
        double step = span / steps;
        for (int i = 0; i <= steps; i++) {
            double x = from + i * step;
            double angle = Math.PI * (i * step + shift) / half;
            double y = middle + amplitude * Math.sin(angle);
            if (i == 0) {
                path.moveTo(x, y);
                continue;
            }
            double before = Math.PI * ((i - 1) * step + shift) / half;
            double slope = amplitude * Math.PI / half;
            path.curveTo(
                    x - step * 2 / 3,
                    middle + amplitude * Math.sin(before) + slope * Math.cos(before) * step / 3,
                    x - step / 3,
                    y - slope * Math.cos(angle) * step / 3,
                    x,
                    y);
        }
        return path;
    }

    private static void corner(Graphics2D graphics, double x, double y, double band) {
        double inset = band * 0.16;
        graphics.setColor(PAPER);
        graphics.fill(
                new Rectangle2D.Double(
                        x - band / 2 + inset,
                        y - band / 2 + inset,
                        band - 2 * inset,
                        band - 2 * inset));
        graphics.setColor(DARK);
        graphics.draw(rosette(x, y, band * 0.34, 8, 0.42));
        graphics.setColor(GOLD);
        graphics.draw(rosette(x, y, band * 0.25, 12, 0.3));
    }

    private static void ground(Graphics2D graphics, double width, double height) {
        graphics.setColor(PALE);
        graphics.setStroke(new BasicStroke((float) (width / 2000)));
        double radius = height * 0.37;
        for (int ring = 0; ring < RINGS.length; ring++) {
            double size = radius * RINGS[ring];
            graphics.draw(rosette(width / 2, height / 2, size, PETALS[ring], 0.36));
            graphics.draw(rosette(width / 2, height / 2, size * 0.9, PETALS[ring], 0.24));
        }
    }

    /// A closed curve with petals: a circle whose radius swings.
    ///
    /// @param depth how far the radius swings inward, as a part of it
    private static Path2D rosette(double x, double y, double radius, int petals, double depth) {
        Path2D.Double path = new Path2D.Double();
        int steps = petals * POINTS_A_PETAL;
        double middle = radius * (1 - depth / 2);
        double swing = radius * depth / 2;
        for (int turn = 0; turn < 3; turn++) {
            double phase = Math.PI * 2 / 3 * turn;
            for (int i = 0; i <= steps; i++) {
                double angle = 2 * Math.PI * i / steps;
                double at = middle + swing * Math.cos(petals * angle + phase);
                double px = x + at * Math.sin(angle);
                double py = y - at * Math.cos(angle);
                if (i == 0) {
                    path.moveTo(px, py);
                } else {
                    path.lineTo(px, py);
                }
            }
            path.closePath();
        }
        return path;
    }
}
