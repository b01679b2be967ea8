package org.yichuang.licences.internal;

import gg.jte.generated.precompiled.Templates;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yichuang.documents.Drawing;
import org.yichuang.documents.PdfRenderer;
import org.yichuang.documents.QrCode;
import org.yichuang.licences.Licence;
import org.yichuang.licences.LicenceType;
import org.yichuang.licences.face.FacePage;
import org.yichuang.licences.face.FacePage.Row;
import org.yichuang.pages.Localised;
import org.yichuang.pages.Texts;
import org.yichuang.pages.WrittenChinese;
import org.yichuang.seals.Placement;

/// Draws the face of a licence as a PDF of one page.
@Component
class FaceRenderer {

    /// Where the seal goes: over the name of the authority and the date.
    static final Placement SEAL = new Placement.At(1, 231, 143);

    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    private final PdfRenderer renderer;
    private final Templates templates;
    private final Texts texts;
    private final Drawing frame = new FrameDrawing();

    FaceRenderer(PdfRenderer renderer, Templates templates, Texts texts) {
        this.renderer = renderer;
        this.templates = templates;
        this.texts = texts;
    }

    byte[] render(Licence licence, LicenceType type, String verificationAddress) {
        List<Row> rows =
                licence.fields().stream()
                        .filter(field -> !field.value().isBlank())
                        .map(field -> new Row(field.label(), field.value()))
                        .toList();
        FacePage face =
                new FacePage(
                        texts,
                        FaceSize.of(rows).style(),
                        licence.title(),
                        licence.number(),
                        rows,
                        validity(licence),
                        licence.issuer().name(),
                        day(licence.issuedOn()),
                        type.clauses(),
                        licence.identifier().text(),
                        licence.code().text());
        Map<String, Drawing> drawings =
                Map.of("frame", frame, "qr", QrCode.of(verificationAddress));
        return renderer.render(templates.licencesFace(face).render(), drawings);
    }

    private Localised validity(Licence licence) {
        LocalDate from = licence.validFrom();
        LocalDate until = licence.validUntil();
        return until == null
                ? phrase("licences.face.for-ever", from, from)
                : phrase("licences.face.until", from, until);
    }

    private Localised phrase(String key, LocalDate from, LocalDate until) {
        return new Localised(
                texts.text(
                        Locale.SIMPLIFIED_CHINESE,
                        key,
                        WrittenChinese.day(from),
                        WrittenChinese.day(until)),
                texts.text(Locale.ENGLISH, key, ENGLISH.format(from), ENGLISH.format(until)));
    }

    private static Localised day(LocalDate date) {
        return new Localised(WrittenChinese.day(date), ENGLISH.format(date));
    }
}
