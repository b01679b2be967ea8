package org.yichuang.catalogue.web;

import gg.jte.generated.precompiled.Templates;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.yichuang.documents.PdfRenderer;
import org.yichuang.documents.QrCode;

/// Sheets as PDFs. Writing a sheet takes a moment and drawing it a second, so a drawn one is kept
/// under what it says: a changed item, answer or day gives another sheet.
@Component
class PrintedSheets {

    /// Of some 100 KB each.
    private static final int KEPT = 100;

    private final Templates templates;
    private final PdfRenderer renderer;
    private final Map<String, byte[]> kept = Collections.synchronizedMap(new Kept());

    PrintedSheets(Templates templates, PdfRenderer renderer) {
        this.templates = templates;
        this.renderer = renderer;
    }

    /// @param tag the same for sheets that say the same
    record Printed(String tag, Supplier<byte[]> pdf) {}

    Printed print(Sheet sheet) {
        String page = templates.catalogueSheetDocument(sheet).render();
        String tag = tag(page + sheet.address());
        return new Printed(
                tag,
                () -> Optional.ofNullable(kept.get(tag)).orElseGet(() -> draw(sheet, page, tag)));
    }

    private byte[] draw(Sheet sheet, String page, String tag) {
        byte[] pdf = renderer.render(page, Map.of("code", QrCode.of(sheet.address())));
        kept.put(tag, pdf);
        return pdf;
    }

    private static String tag(String content) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("expected SHA-256 in every Java", e);
        }
    }

    /// Forgets what was not asked for the longest.
    private static final class Kept extends LinkedHashMap<String, byte[]> {

        private static final long serialVersionUID = 1;

        Kept() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > KEPT;
        }
    }
}
