package org.yichuang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.yichuang.documents.internal.Fonts;
import org.yichuang.documents.internal.OpenHtmlPdfRenderer;

class PdfRendererTest {

    private static final PdfRenderer RENDERER = new OpenHtmlPdfRenderer(new Fonts());

    @Test
    void chinese_text_can_be_read_out_of_the_document_in_every_face() throws Exception {
        byte[] pdf =
                RENDERER.render(
                        page(
                                """
                                <p class="sans">一次性告知书</p><p class="sans bold">禾川区行政审批局</p>
                                <p class="serif">食品经营许可证</p><p class="serif bold">发证机关 Issued by</p>
                                """));

        assertThat(textOf(pdf)).contains("一次性告知书", "禾川区行政审批局", "食品经营许可证", "发证机关 Issued by");
    }

    @Test
    void a_rare_character_of_a_name_is_taken_from_the_font_that_has_it() throws Exception {
        byte[] pdf = RENDERER.render(page("<p class=\"serif\">经营者 王㛃</p>"));

        assertThat(textOf(pdf)).contains("经营者 王㛃");
    }

    @Test
    void every_font_is_inside_the_document() throws Exception {
        try (PDDocument document = Loader.loadPDF(RENDERER.render(page("<p>禾川区</p>")))) {
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).as(name.getName()).isTrue();
            }
            assertThat(resources.getFontNames()).isNotEmpty();
        }
    }

    @Test
    void a_qr_code_on_the_page_leads_where_it_says() throws Exception {
        String address = "https://example.org/verify/7K3M-9QXR-2D4W-ABCD";
        byte[] pdf =
                RENDERER.render(
                        page(
                                """
                                <object type="application/x-drawing" data="qr" alt="二维码"
                                  style="width: 40mm; height: 40mm; margin: 10mm"></object>
                                """),
                        Map.of("qr", QrCode.of(address)));

        assertThat(read(pdf)).isEqualTo(address);
    }

    @Test
    void the_svg_path_of_a_qr_code_stays_inside_its_size() {
        QrCode code = QrCode.of("禾川区");

        assertThat(code.svgPath()).startsWith("M0 0h7v1h-7z");
        assertThat(code.size()).isGreaterThanOrEqualTo(21);
    }

    @Test
    void a_page_that_is_not_well_formed_is_refused_with_the_place() {
        assertThatThrownBy(() -> RENDERER.render("<html><body>\n<p>禾川区</body></html>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void a_page_cannot_read_files_of_the_machine() {
        assertThatThrownBy(
                        () ->
                                RENDERER.render(
                                        """
                                        <!DOCTYPE html [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
                                        <html><body>&secret;</body></html>
                                        """))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_unknown_drawing_is_refused() {
        assertThatThrownBy(
                        () ->
                                RENDERER.render(
                                        page(
                                                "<object type=\"application/x-drawing\""
                                                        + " data=\"map\"></object>")))
                .hasMessageContaining("map");
    }

    @Test
    void many_threads_render_at_once() throws Exception {
        List<Integer> numbers = IntStream.range(0, 12).boxed().toList();

        List<String> texts =
                numbers.parallelStream()
                        .map(n -> RENDERER.render(page("<p>第" + n + "份</p>")))
                        .map(PdfRendererTest::textOf)
                        .toList();

        assertThat(texts).hasSize(12);
        numbers.forEach(n -> assertThat(texts.get(n)).contains("第" + n + "份"));
    }

    private static String page(String body) {
        return """
        <html lang="zh-CN"><head><title>测试</title>
        <meta name="description" content="测试" /><meta name="subject" content="测试" />
        <style>
          @page { size: A4; margin: 20mm }
          body { font-family: "Noto Sans SC" }
          .serif { font-family: "Noto Serif SC", "Noto Sans SC" } .bold { font-weight: bold }
        </style></head><body>%s</body></html>
        """
                .formatted(body);
    }

    private static String textOf(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String read(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 150);
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(
                                    new HybridBinarizer(new BufferedImageLuminanceSource(image))))
                    .getText();
        }
    }
}
