package org.yichuang.documents;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;

/// A QR code (ISO/IEC 18004) with error correction M, without the quiet zone: who places it leaves
/// four modules of white around it.
public final class QrCode implements Drawing {

    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    /// @throws IllegalArgumentException when the text is longer than a code can hold
    public static QrCode of(String text) {
        try {
            Map<EncodeHintType, Object> hints = Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
            return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("expected a text that fits into a QR code", e);
        }
    }

    /// Modules on one side.
    public int size() {
        return modules.getWidth();
    }

    @Override
    public void draw(Graphics2D graphics, double width, double height) {
        graphics.setColor(Color.BLACK);
        double unitX = width / size();
        double unitY = height / size();
        for (int y = 0; y < size(); y++) {
            for (int x = 0; x < size(); x++) {
                int run = runFrom(x, y);
                if (run > 0) {
                    graphics.fill(new Rectangle2D.Double(x * unitX, y * unitY, run * unitX, unitY));
                    x += run;
                }
            }
        }
    }

    /// The `d` attribute of an SVG path in a `viewBox` of [#size()] units.
    public String svgPath() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < size(); y++) {
            for (int x = 0; x < size(); x++) {
                int run = runFrom(x, y);
                if (run > 0) {
                    path.append("M%d %dh%dv1h-%dz".formatted(x, y, run, run));
                    x += run;
                }
            }
        }
        return path.toString();
    }

    private int runFrom(int x, int y) {
        int end = x;
        while (end < size() && modules.get(end, y) == 1) {
            end++;
        }
        return end - x;
    }
}
