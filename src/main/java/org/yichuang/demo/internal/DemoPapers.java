package org.yichuang.demo.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;
import org.yichuang.documents.PdfRenderer;
import org.yichuang.materials.Materials;
import org.yichuang.materials.Receipt;
import org.yichuang.materials.StoredFile;
import org.yichuang.materials.Upload;

/// The papers that invented applicants upload: plans of premises and rules of the house, drawn
/// here, so that desks have something to look at.
@Component
class DemoPapers {

    /// Nobody's account: whoever "uploaded" them cannot sign in.
    private static final UUID NOBODY = new UUID(0, 0);

    private static final int WIDTH = 1440;
    private static final int HEIGHT = 896;
    private static final float WALL = 8f;
    private static final Color INK = new Color(0x2b3442);
    private static final Color ROUTE = new Color(0x1a56c4);
    private static final List<String> KITCHEN = List.of("清洗", "冷藏", "灶台", "消毒");

    private static final String RULES =
            """
            <html lang="zh-CN"><head><title>规章制度</title><meta name="author" content="演示" />
            <meta name="subject" content="规章制度" /><meta name="description" content="规章制度" />
            <style>@page { size: 210mm 297mm; margin: 22mm 24mm }
            body { font-family: "Noto Sans SC"; font-size: 12pt; line-height: 1.9 }
            h1 { font-size: 20pt; text-align: center } p { margin: 0 0 3mm }</style></head>
            <body><h1>管理制度</h1>
            <p>一、从业人员每年体检一次，取得健康证明后上岗；健康证明随身带、挂在店里看得见的地方。</p>
            <p>二、进货查验供货者的许可证和合格证明，记录名称、数量、日期、保质期，保存不少于两年。</p>
            <p>三、原料、半成品、成品分开放，生熟分开，刀具案板按颜色区分。</p>
            <p>四、餐饮具每次用后清洗、消毒、保洁，消毒时间和温度每天登记。</p>
            <p>五、冷藏不高于 5 摄氏度，冷冻不高于零下 18 摄氏度，每天看两次并登记。</p>
            <p>六、每天营业结束打扫地面、台面和排水沟，垃圾日产日清。</p>
            <p>七、发现不合格的食品立即停用、封存、报告，不得再卖。</p>
            <p>负责人签名：　　　　　　　　日期：　　年　　月　　日</p></body></html>
            """;

    private final Materials materials;
    private final PdfRenderer pdf;

    DemoPapers(Materials materials, PdfRenderer pdf) {
        this.materials = materials;
        this.pdf = pdf;
    }

    /// The uploaded papers, to be filed with many cases.
    ///
    /// @param plans pictures of premises
    /// @param rules a document of several pages
    record Papers(List<StoredFile> plans, StoredFile rules) {

        Papers {
            plans = List.copyOf(plans);
        }

        StoredFile forMaterial(String material, Random random) {
            boolean drawn = material.matches(".*(plan|layout|drawing|site|photo|render).*");
            return drawn ? plans.get(random.nextInt(plans.size())) : rules;
        }
    }

    Papers upload() {
        Font font = font();
        return new Papers(
                List.of(
                        keep("平面布局图.png", plan(font, 62, 24)),
                        keep("场所平面图.png", plan(font, 118, 41)),
                        keep("布局和操作流程图.png", plan(font, 48, 18))),
                keep("规章制度.pdf", pdf.render(RULES)));
    }

    private StoredFile keep(String name, byte[] content) {
        Receipt receipt =
                materials.receive(
                        new Upload(name, new ByteArrayInputStream(content), NOBODY),
                        materials.rules());
        if (receipt instanceof Receipt.Received received) {
            return received.file();
        }
        throw new IllegalStateException("a paper of the demonstration was refused: " + receipt);
    }

    private static Font font() {
        try (InputStream file =
                DemoPapers.class.getResourceAsStream("/fonts/NotoSansSC-Regular.ttf")) {
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
    private static byte[] plan(Font font, int hall, int kitchen) {
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
        return png(picture);
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

    private static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
