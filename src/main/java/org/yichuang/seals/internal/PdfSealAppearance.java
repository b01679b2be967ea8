package org.yichuang.seals.internal;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDAppearanceContentStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.yichuang.seals.Seal;
import org.yichuang.seals.SealPicture;

/// The picture of a seal as the appearance of a signature, in lines and areas, so that it stays
/// sharp in print.
final class PdfSealAppearance {

    private PdfSealAppearance() {}

    /// A document with one page of the same size that holds nothing but the signature's field, as
    /// PDFBox wants it.
    static InputStream of(PDPage page, PdfPlace place, SealPicture picture, Seal seal)
            throws IOException {
        try (PDDocument template = new PDDocument()) {
            PDPage only = new PDPage(page.getMediaBox());
            template.addPage(only);
            PDAcroForm form = new PDAcroForm(template);
            template.getDocumentCatalog().setAcroForm(form);
            form.setSignaturesExist(true);
            form.setAppendOnly(true);
            PDSignatureField field = new PDSignatureField(form);
            field.setAlternateFieldName(seal.name().zh());
            form.getFields().add(field);
            PDAnnotationWidget widget = field.getWidgets().getFirst();
            widget.setRectangle(rectangle(page, place, picture));
            widget.setPrinted(true);
            widget.setContents(seal.name().zh());
            PDAppearanceDictionary appearance = new PDAppearanceDictionary();
            appearance.setNormalAppearance(draw(template, picture));
            widget.setAppearance(appearance);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            template.save(bytes);
            return new ByteArrayInputStream(bytes.toByteArray());
        }
    }

    private static PDRectangle rectangle(PDPage page, PdfPlace place, SealPicture picture) {
        double unit = PdfPlace.POINTS_PER_MILLIMETRE;
        double side = picture.diameter() * unit;
        double left = place.x() * unit - side / 2;
        double bottom = page.getMediaBox().getHeight() - place.y() * unit - side / 2;
        return new PDRectangle((float) left, (float) bottom, (float) side, (float) side);
    }

    private static PDAppearanceStream draw(PDDocument template, SealPicture picture)
            throws IOException {
        float side = (float) (picture.diameter() * PdfPlace.POINTS_PER_MILLIMETRE);
        PDAppearanceStream stream = new PDAppearanceStream(template);
        stream.setBBox(new PDRectangle(side, side));
        stream.setResources(new PDResources());
        try (PDAppearanceContentStream content = new PDAppearanceContentStream(stream)) {
            PDExtendedGraphicsState ink = new PDExtendedGraphicsState();
            ink.getCOSObject().setItem(COSName.BM, BlendMode.MULTIPLY.getCOSName());
            content.setGraphicsStateParameters(ink);
            content.setNonStrokingColor(SealPicture.RED);
            fill(content, picture);
        }
        return stream;
    }

    private static void fill(PDAppearanceContentStream content, SealPicture picture)
            throws IOException {
        AffineTransform points = new AffineTransform();
        points.scale(PdfPlace.POINTS_PER_MILLIMETRE, -PdfPlace.POINTS_PER_MILLIMETRE);
        points.translate(0, -picture.diameter());
        float[] at = new float[6];
        float x = 0;
        float y = 0;
        PathIterator path = picture.outline().getPathIterator(points);
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> content.moveTo(x = at[0], y = at[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(x = at[0], y = at[1]);
                case PathIterator.SEG_QUADTO -> {
                    content.curveTo(
                            x + (at[0] - x) * 2 / 3,
                            y + (at[1] - y) * 2 / 3,
                            at[2] + (at[0] - at[2]) * 2 / 3,
                            at[3] + (at[1] - at[3]) * 2 / 3,
                            x = at[2],
                            y = at[3]);
                }
                case PathIterator.SEG_CUBICTO ->
                        content.curveTo(at[0], at[1], at[2], at[3], x = at[4], y = at[5]);
                default -> content.closePath();
            }
        }
        content.fill();
    }
}
