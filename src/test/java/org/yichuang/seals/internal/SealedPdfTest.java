package org.yichuang.seals.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.seals.internal.SealDesk.approvalSeal;
import static org.yichuang.seals.internal.SealDesk.use;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yichuang.documents.internal.Fonts;
import org.yichuang.documents.internal.OpenHtmlPdfRenderer;
import org.yichuang.seals.DocumentFormat;
import org.yichuang.seals.Placement;
import org.yichuang.seals.Refusal.Ground;
import org.yichuang.seals.SealCheck;
import org.yichuang.seals.SealPurpose;
import org.yichuang.seals.SealedDocument;
import org.yichuang.seals.Sealing;

class SealedPdfTest {

    private static final long SEED = 20261009;
    private static final String SEAL = "approval-approval";
    private static final SealDesk DESK = new SealDesk();
    private static final byte[] LETTER = letter();
    private static SealedDocument sealed;

    @BeforeAll
    static void seal_a_letter() {
        DESK.seals.register(approvalSeal());
        sealed = sealed(LETTER, new Placement.Over("二〇二六年十月九日"));
    }

    @Test
    void a_sealed_letter_is_intact_and_names_its_seal_and_moment() {
        assertThat(check(sealed.content()))
                .isInstanceOfSatisfying(
                        SealCheck.Intact.class,
                        intact -> {
                            assertThat(intact.seal().id()).isEqualTo(SEAL);
                            assertThat(intact.signedAt()).isEqualTo(sealed.at());
                        });
    }

    @Test
    void one_changed_byte_anywhere_is_detected() {
        Random random = new Random(SEED);
        List<Integer> missed = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int position = random.nextInt(sealed.content().length);
            byte[] changed = sealed.content().clone();
            changed[position] ^= (byte) (1 << random.nextInt(8));
            if (check(changed) instanceof SealCheck.Intact) {
                missed.add(position);
            }
        }
        assertThat(missed).as("seed %d", SEED).isEmpty();
    }

    @Test
    void no_byte_of_the_signature_itself_can_be_changed() {
        String text = new String(sealed.content(), StandardCharsets.ISO_8859_1);
        int start = text.indexOf("/Contents <") + "/Contents ".length();
        List<Integer> missed = new ArrayList<>();
        for (int position = start; position < start + 3_000; position += 7) {
            byte[] changed = sealed.content().clone();
            changed[position] = (byte) (changed[position] == 'A' ? 'B' : 'A');
            if (check(changed) instanceof SealCheck.Intact) {
                missed.add(position);
            }
        }
        assertThat(start).isGreaterThan(100);
        assertThat(missed).isEmpty();
    }

    @Test
    void something_added_at_the_end_is_detected() throws Exception {
        byte[] longer = java.util.Arrays.copyOf(sealed.content(), sealed.content().length + 1);
        longer[longer.length - 1] = '\n';
        assertThat(check(longer)).isInstanceOf(SealCheck.Changed.class);

        try (PDDocument pdf = Loader.loadPDF(sealed.content())) {
            pdf.getDocumentCatalog().setLanguage("en");
            pdf.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream updated = new ByteArrayOutputStream();
            pdf.saveIncremental(updated);
            assertThat(check(updated.toByteArray())).isInstanceOf(SealCheck.Changed.class);
        }
    }

    @Test
    void a_letter_cut_short_is_not_intact() {
        byte[] half = java.util.Arrays.copyOf(sealed.content(), sealed.content().length - 500);

        assertThat(check(half)).isInstanceOf(SealCheck.Changed.class);
    }

    @Test
    void a_letter_sealed_before_the_seal_was_revoked_stays_intact_and_shows_the_state() {
        SealDesk own = new SealDesk();
        own.seals.register(approvalSeal());
        SealedDocument letter = sealed(own, LETTER, new Placement.At(1, 150, 240));
        own.seals.revoke(SEAL, "admin", "机构改革");

        assertThat(own.office.check(letter.content(), DocumentFormat.PDF))
                .isInstanceOfSatisfying(
                        SealCheck.Intact.class,
                        intact ->
                                assertThat(intact.seal().state())
                                        .isEqualTo(org.yichuang.seals.Seal.State.REVOKED));
        assertThat(refusal(own, LETTER, new Placement.At(1, 150, 240))).isEqualTo(Ground.REVOKED);
    }

    @Test
    void a_letter_sealed_elsewhere_is_whole_but_not_ours() {
        SealDesk elsewhere = new SealDesk();

        assertThat(elsewhere.office.check(sealed.content(), DocumentFormat.PDF))
                .isEqualTo(new SealCheck.Unrecorded(java.util.Optional.empty(), sealed.at()));
    }

    @Test
    void what_has_no_seal_is_said_to_have_none() {
        assertThat(check(LETTER)).isInstanceOf(SealCheck.NotSealed.class);
        assertThat(check("hello".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SealCheck.NotSealed.class);
        assertThat(check(new byte[0])).isInstanceOf(SealCheck.NotSealed.class);
    }

    @Test
    void a_document_without_the_place_or_that_is_no_pdf_is_refused() {
        assertThat(refusal(DESK, LETTER, new Placement.Over("没有的字")))
                .isEqualTo(Ground.UNSUITABLE_DOCUMENT);
        assertThat(refusal(DESK, LETTER, new Placement.At(2, 10, 10)))
                .isEqualTo(Ground.UNSUITABLE_DOCUMENT);
        assertThat(refusal(DESK, new byte[] {1, 2, 3}, new Placement.At(1, 10, 10)))
                .isEqualTo(Ground.UNSUITABLE_DOCUMENT);
    }

    @Test
    void the_picture_is_red_and_stands_over_the_words() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(sealed.content())) {
            BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 72);
            int red = 0;
            long sumX = 0;
            for (int x = 0; x < page.getWidth(); x++) {
                for (int y = 0; y < page.getHeight(); y++) {
                    Color colour = new Color(page.getRGB(x, y));
                    if (colour.getRed() > 150 && colour.getGreen() < 110) {
                        red++;
                        sumX += x;
                    }
                }
            }
            assertThat(red).isGreaterThan(1_500);
            assertThat(sumX / red).isGreaterThan(page.getWidth() / 2);
        }
    }

    @Test
    void the_signature_can_be_read_by_other_programs() throws Exception {
        Path file = Path.of("target/sealed-letter.pdf");
        Files.write(file, sealed.content());
        try (PDDocument pdf = Loader.loadPDF(sealed.content())) {
            var signature = pdf.getSignatureDictionaries().getFirst();
            var cms =
                    new org.bouncycastle.cms.CMSSignedData(
                            new org.bouncycastle.cms.CMSProcessableByteArray(
                                    signature.getSignedContent(sealed.content())),
                            new java.io.ByteArrayInputStream(
                                    signature.getContents(sealed.content())));
            var signer = cms.getSignerInfos().getSigners().iterator().next();
            var certificate =
                    (org.bouncycastle.cert.X509CertificateHolder)
                            cms.getCertificates().getMatches(signer.getSID()).iterator().next();
            assertThat(
                            signer.verify(
                                    new org.bouncycastle.cms.jcajce
                                                    .JcaSimpleSignerInfoVerifierBuilder()
                                            .setProvider(Sm2.PROVIDER)
                                            .build(certificate)))
                    .isTrue();
        }
    }

    private static SealCheck check(byte[] document) {
        return DESK.office.check(document, DocumentFormat.PDF);
    }

    private static SealedDocument sealed(byte[] letter, Placement placement) {
        return sealed(DESK, letter, placement);
    }

    private static SealedDocument sealed(SealDesk desk, byte[] letter, Placement placement) {
        return switch (seal(desk, letter, placement)) {
            case Sealing.Sealed(SealedDocument document) -> document;
            case Sealing.Refused(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private static Ground refusal(SealDesk desk, byte[] letter, Placement placement) {
        return switch (seal(desk, letter, placement)) {
            case Sealing.Sealed _ -> throw new AssertionError("expected a refusal");
            case Sealing.Refused(var refusal) -> refusal.ground();
        };
    }

    private static Sealing seal(SealDesk desk, byte[] letter, Placement placement) {
        return desk.office.seal(
                letter, DocumentFormat.PDF, SEAL, placement, use(SealPurpose.DECISION));
    }

    private static byte[] letter() {
        return new OpenHtmlPdfRenderer(new Fonts())
                .render(
                        """
                        <html lang="zh-CN"><head><title>准予行政许可决定书</title>
                        <meta name="description" content="决定书" /><meta name="subject" content="决定书" />
                        <style>
                          @page { size: A4; margin: 30mm 26mm }
                          body { font: 16pt/1.8 "Noto Serif SC" }
                          h1 { text-align: center; font-size: 22pt }
                          p { text-indent: 2em; margin: 0 } .end { text-align: right; margin-top: 30mm }
                        </style></head><body>
                        <h1>准予行政许可决定书</h1>
                        <p>禾川区禾穗小馆：</p>
                        <p>你单位于2026年9月17日提出的食品经营许可申请，经审查符合法定条件，决定准予许可。</p>
                        <div class="end">禾川区行政审批局</div><div class="end" style="margin-top:0">二〇二六年十月九日</div>
                        </body></html>
                        """);
    }
}
