package org.yichuang.demo.internal;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.yichuang.catalogue.ItemVersion;
import org.yichuang.catalogue.Material;
import org.yichuang.documents.PdfRenderer;
import org.yichuang.materials.Materials;
import org.yichuang.materials.Receipt;
import org.yichuang.materials.StoredFile;
import org.yichuang.materials.Upload;

/// The papers that invented applicants upload: one for each material that people make themselves,
/// shared by all cases, since equal contents are kept once.
@Component
class DemoPapers {

    /// Nobody's account: the papers belong to the demonstration.
    private static final UUID NOBODY = new UUID(0, 0);

    /// How large the drawn shops are, in square metres.
    private static final int HALL = 48;

    private static final int KITCHEN = 18;
    private static final int SIZES = 7;

    private final Materials materials;
    private final PdfRenderer renderer;

    DemoPapers(Materials materials, PdfRenderer renderer) {
        this.materials = materials;
        this.renderer = renderer;
    }

    /// Papers by item and material.
    record Papers(Map<String, StoredFile> files) {

        Optional<StoredFile> of(String item, String material) {
            return Optional.ofNullable(files.get(key(item, material)));
        }

        private static String key(String item, String material) {
            return item + "/" + material;
        }
    }

    Papers make(List<ItemVersion> items) {
        Map<String, StoredFile> files = new HashMap<>();
        FloorPlan plan = new FloorPlan();
        for (ItemVersion version : items) {
            version.item().materials().stream()
                    .filter(material -> !material.isFetched())
                    .forEach(
                            material ->
                                    files.put(
                                            Papers.key(version.slug(), material.id()),
                                            paper(material, plan)));
        }
        return new Papers(Map.copyOf(files));
    }

    private StoredFile paper(Material material, FloorPlan plan) {
        boolean drawn = isDrawing(material);
        int seed = Math.floorMod(material.id().hashCode(), SIZES);
        byte[] content =
                drawn
                        ? plan.png(HALL + seed * 11, KITCHEN + seed * 4)
                        : renderer.render(page(material));
        Receipt receipt =
                materials.receive(
                        new Upload(
                                material.name().zh() + (drawn ? ".png" : ".pdf"),
                                new ByteArrayInputStream(content),
                                NOBODY),
                        materials.rules());
        return switch (receipt) {
            case Receipt.Received(var file, var _) -> file;
            case Receipt.Refused(var name, var problem) ->
                    throw new IllegalStateException(name + " was refused: " + problem);
        };
    }

    private static boolean isDrawing(Material material) {
        return material.name().zh().contains("图") || material.name().zh().contains("布局");
    }

    private static String page(Material material) {
        String name = HtmlUtils.htmlEscape(material.name().zh());
        String standard = HtmlUtils.htmlEscape(material.standard().zh());
        return """
        <html lang="zh-CN"><head><title>%1$s</title><meta name="author" content="禾川区（虚构）"/>
        <meta name="subject" content="%1$s"/><meta name="description" content="演示用样本"/>
        <style>
        @page { size: A4; margin: 22mm 20mm }
        body { font-family: "Noto Sans SC"; font-size: 11pt; line-height: 1.8 }
        h1 { font-size: 18pt; text-align: center; margin: 0 0 8mm }
        p.note { color: #555; font-size: 9pt; text-align: center; margin: 0 0 8mm }
        p.sign { margin-top: 20mm }
        </style></head><body><h1>%1$s</h1><p class="note">演示用样本，人物和单位均为虚构</p>
        <p>一、经营场所按规定设置设施，专人负责，每天检查并记录。</p>
        <p>二、发现问题当天处理；处理不了的，停止使用并报告。</p>
        <p>三、本材料所载内容属实，如有变化及时告知。</p>
        <p>受理标准：%2$s</p>
        <p class="sign">负责人（签名）：____________　　日期：____________</p></body></html>
        """
                .formatted(name, standard);
    }
}
