package org.yichuang.demo.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/// Draws the plan of a small shop as an applicant might: a room for guests, a kitchen, and the
/// places that an officer looks for.
final class FloorPlan {

    private static final int WIDTH = 1440;
    private static final int HEIGHT = 896;
    private static final float WALL = 8f;
    private static final Color INK = new Color(0x2b3442);
    private static final Color ROUTE = new Color(0x1a56c4);
    private static final List<String> KITCHEN = List.of("清洗", "冷藏", "灶台", "消毒");

    private final Font font = font();

    private static Font font() {
        try (InputStream file =
                FloorPlan.class.getResourceAsStream("/fonts/NotoSansSC-Regular.ttf")) {
            if (file == null) {
                throw new IllegalStateException("the font NotoSansSC-Regular.ttf is missing");
            }
            return Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(40f);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param hall area of the hall in square metres
    /// @param kitchen area of the kitchen in square metres
    byte[] png(int hall, int kitchen) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(INK);
        pen.setFont(font);
        pen.setStroke(new BasicStroke(WALL));
        pen.drawRect(72, 72, 1296, 704);
        int wall = 72 + 1296 * hall / (hall + kitchen);
        pen.drawLine(wall, 72, wall, 320);
        pen.drawLine(wall, 456, wall, 776);
        int tables = hall / 16 + 1;
        for (int i = 0; i < tables; i++) {
            pen.drawRect(150 + i / 2 * 260, i % 2 == 0 ? 184 : 408, 176, 112);
        }
        int room = (1368 - wall) / 2;
        for (int i = 0; i < KITCHEN.size(); i++) {
            int x = wall + i % 2 * room + 24;
            int y = i < 2 ? 100 : 600;
            pen.drawRect(x, y, room - 48, 130);
            pen.drawString(KITCHEN.get(i), x + 20, y + 80);
        }
        pen.drawString("前厅 " + hall + " ㎡", 300, 680);
        pen.drawString("后厨 " + kitchen + " ㎡", wall + 40, 330);
        pen.drawString("出餐口", wall - 150, 400);
        pen.drawString("入口", 480, 850);
        route(pen, wall);
        pen.dispose();
        return written(picture);
    }

    private static void route(Graphics2D pen, int wall) {
        pen.setColor(ROUTE);
        pen.setStroke(
                new BasicStroke(
                        WALL,
                        BasicStroke.CAP_ROUND,
                        BasicStroke.JOIN_ROUND,
                        1,
                        new float[] {22, 16},
                        0));
        pen.drawLine(1300, 560, 1300, 430);
        pen.drawLine(1300, 430, wall - 30, 430);
        pen.drawLine(wall - 30, 430, wall, 405);
        pen.drawLine(wall - 30, 430, wall, 455);
    }

    private static byte[] written(BufferedImage picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
