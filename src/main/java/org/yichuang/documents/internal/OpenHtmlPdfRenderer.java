package org.yichuang.documents.internal;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.yichuang.documents.Drawing;
import org.yichuang.documents.PdfRenderer;

/// Renders with openhtmltopdf on PDFBox.
@Component
public final class OpenHtmlPdfRenderer implements PdfRenderer {

    private static final Logger log = LoggerFactory.getLogger(OpenHtmlPdfRenderer.class);
    private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final Fonts fonts;

    public OpenHtmlPdfRenderer(Fonts fonts) {
        this.fonts = fonts;
    }

    @Override
    public byte[] render(String page, Map<String, Drawing> drawings) {
        Document parsed = Xhtml.parse(page);
        DrawingObjects objects = new DrawingObjects(drawings);
        objects.check(parsed);
        return fonts.withFonts(faces -> render(parsed, objects, faces));
    }

    private static byte[] render(
            Document page, DrawingObjects objects, Function<Fonts.Face, TrueTypeFont> faces) {
        try (PDDocument document = new PDDocument()) {
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            for (Fonts.Face face : Fonts.Face.values()) {
                PDType0Font font = PDType0Font.load(document, faces.apply(face), true);
                builder.useFont(
                        new PDFontSupplier(font), face.family, face.weight, FontStyle.NORMAL, true);
            }
            builder.useFastMode()
                    .useObjectDrawerFactory(objects)
                    .useExternalResourceAccessControl(
                            (uri, type) -> uri.startsWith("data:"),
                            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .withDiagnosticConsumer(OpenHtmlPdfRenderer::log)
                    .withW3cDocument(page, null);
            builder.usePdfUaAccessibility(true)
                    .usePdfAConformance(PdfAConformance.PDFA_2_A)
                    .useColorProfile(SRGB)
                    .withProducer("Yichuang")
                    .toStream(pdf)
                    .run();
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void log(Diagnostic diagnostic) {
        if (diagnostic.getLevel().intValue() >= Level.WARNING.intValue()) {
            log.warn(diagnostic.getFormattedMessage());
        }
    }
}
