package org.yichuang.demo.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.yichuang.documents.Drawing;
import org.yichuang.documents.Lettering;

/// The plan of a small shop, as an applicant might draw it: a room for guests, a kitchen, and the
/// places that an officer looks for.
final class FloorPlan implements Drawing {

    /// The drawing is laid out on a sheet of this size and scaled to what there is.
    private static final double WIDTH = 160;

    private static final double HEIGHT = 100;
    private static final Color INK = new Color(0x1F2937);
    private static final float WALL = 1.2f;
    private static final float THIN = 0.5f;

    private final Lettering lettering;

    FloorPlan(Lettering lettering) {
        this.lettering = lettering;
    }

    @Override
    public void draw(Graphics2D graphics, double width, double height) {
        AffineTransform before = graphics.getTransform();
        double scale = Math.min(width / WIDTH, height / HEIGHT);
        graphics.scale(scale, scale);
        graphics.setColor(INK);
        graphics.setStroke(new BasicStroke(WALL));
        graphics.draw(new Rectangle2D.Double(4, 4, 152, 84));
        line(graphics, 104, 4, 104, 44);
        line(graphics, 104, 56, 104, 88);
        line(graphics, 104, 60, 156, 60);
        line(graphics, 132, 4, 132, 28);
        line(graphics, 132, 28, 140, 28);
        line(graphics, 44, 88, 60, 88);
        graphics.setStroke(new BasicStroke(THIN));
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 3; column++) {
                graphics.draw(new Rectangle2D.Double(14 + column * 28, 16 + row * 26, 16, 10));
            }
        }
        graphics.draw(new Rectangle2D.Double(108, 8, 18, 8));
        graphics.draw(new Rectangle2D.Double(136, 34, 16, 10));
        graphics.draw(new Rectangle2D.Double(136, 8, 16, 12));
        graphics.draw(new Rectangle2D.Double(110, 66, 18, 14));
        graphics.draw(new Rectangle2D.Double(134, 66, 18, 14));
        words(graphics, "前厅 62 平方米", 34, 76);
        words(graphics, "操作间", 112, 42);
        words(graphics, "清洗", 112, 22);
        words(graphics, "灶台", 140, 50);
        words(graphics, "冷藏", 140, 25);
        words(graphics, "消毒", 114, 85);
        words(graphics, "储藏", 138, 85);
        words(graphics, "出餐口", 86, 52);
        words(graphics, "入口", 48, 96);
        graphics.setTransform(before);
    }

    private static void line(Graphics2D graphics, double x1, double y1, double x2, double y2) {
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    /// Words with their baseline beginning at a point.
    private void words(Graphics2D graphics, String text, double x, double y) {
        double size = 4.2;
        double at = x;
        for (int codePoint : text.codePoints().toArray()) {
            Lettering.Glyph glyph = lettering.glyph(codePoint);
            AffineTransform place = AffineTransform.getTranslateInstance(at, y);
            place.scale(size, -size);
            graphics.fill(place.createTransformedShape(glyph.outline()));
            at += glyph.advance() * size;
        }
    }
}
