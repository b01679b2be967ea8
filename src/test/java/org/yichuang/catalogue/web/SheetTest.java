package org.yichuang.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yichuang.catalogue.CatalogueTest;
import org.yichuang.testing.Visitor;

@CatalogueTest
class SheetTest {

    private static final String NOTICE =
            "/items/food-business-licence/notice.pdf?" + ItemPageTest.NOODLES;

    @LocalServerPort private int port;

    @Test
    void the_notice_lists_exactly_what_this_applicant_brings() {
        assertThat(Read.pdf(port, NOTICE))
                .contains(
                        "一次性告知书",
                        "只要准备3份材料",
                        "主要设备设施和经营布局图复印件1份",
                        "食品安全规章制度目录清单",
                        "可以后补",
                        "您有执照或法人证书了吗？有营业执照",
                        "禾川区滨江东路1号",
                        "0000-8100201",
                        "行政复议",
                        "行政诉讼",
                        "领取人")
                .doesNotContain("授权委托书", "自动设备的放置地点");
    }

    @Test
    void a_notice_with_open_questions_says_that_it_is_not_complete() {
        assertThat(Read.page(port, "/items/food-business-licence/notice"))
                .contains("还有问题没有回答", "看您的情况，可能要");
    }

    @Test
    void a_notice_after_an_ending_says_what_to_do_instead_and_asks_for_nothing() {
        assertThat(Read.page(port, "/items/food-business-licence/notice?subject_kind=none"))
                .contains("您要办的是另一件事", "先办营业执照")
                .doesNotContain("份材料", "行政复议");
    }

    @Test
    void the_code_on_the_notice_leads_back_to_the_page_with_the_answers() throws Exception {
        byte[] pdf = Read.file(port, NOTICE).body();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage sheet = new PDFRenderer(document).renderImageWithDPI(0, 300);
            int half = sheet.getWidth() / 2;
            BufferedImage corner = sheet.getSubimage(half, 0, half, half);
            var bitmap =
                    new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(corner)));
            var code = new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true));

            assertThat(code.getText())
                    .isEqualTo(
                            "https://banshi.example.org/items/food-business-licence?"
                                    + ItemPageTest.NOODLES);
        }
    }

    @Test
    void a_sheet_is_sent_again_only_when_it_says_something_else() {
        HttpResponse<byte[]> first = Read.file(port, NOTICE);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(Read.file(port, NOTICE, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(
                        Read.file(
                                        port,
                                        NOTICE.replace("by_agent=false", "by_agent=true"),
                                        "If-None-Match",
                                        tag)
                                .statusCode())
                .isEqualTo(200);
        assertThat(
                        Read.file(
                                        port,
                                        NOTICE,
                                        "If-None-Match",
                                        tag,
                                        "Cookie",
                                        "yichuang-language=en")
                                .statusCode())
                .isEqualTo(200);
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache, private");
    }

    @Test
    void the_guide_is_a_document_with_its_name() {
        HttpResponse<byte[]> guide = Read.file(port, "/items/marriage-registration/guide.pdf");

        assertThat(guide.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(guide.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("inline")
                .contains(".pdf");
    }

    @Test
    void the_guide_is_there_in_english() {
        HttpResponse<String> page =
                new Visitor(port)
                        .get(
                                "/items/marriage-registration/guide",
                                "Cookie",
                                "yichuang-language=en");

        assertThat(Read.words(page.body())).contains("Marriageregistration", "Guide");
    }
}
