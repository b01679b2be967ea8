package org.yichuang.seals.internal;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import org.yichuang.seals.Placement;

/// The centre of a seal on a page.
///
/// @param page from 0
/// @param x in millimetres from the left
/// @param y in millimetres from the top
record PdfPlace(int page, double x, double y) {

    static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    /// @throws IOException when the document has no such place
    static PdfPlace find(PDDocument pdf, Placement placement) throws IOException {
        return switch (placement) {
            case Placement.At(int page, double x, double y) -> {
                if (page < 1 || page > pdf.getNumberOfPages()) {
                    throw new IOException("expected a page " + page);
                }
                yield new PdfPlace(page - 1, x, y);
            }
            case Placement.Over(String words) -> {
                Finder finder = new Finder(words);
                finder.getText(pdf);
                if (finder.found == null) {
                    throw new IOException("expected the words to seal over");
                }
                yield finder.found;
            }
        };
    }

    /// Remembers the last place of the words.
    private static final class Finder extends PDFTextStripper {

        private final String words;
        private @Nullable PdfPlace found;

        Finder(String words) {
            this.words = words;
            setSortByPosition(true);
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            int start = text.lastIndexOf(words);
            if (start < 0 || start + words.length() > positions.size()) {
                return;
            }
            TextPosition first = positions.get(start);
            TextPosition last = positions.get(start + words.length() - 1);
            double left = first.getXDirAdj();
            double right = last.getXDirAdj() + last.getWidthDirAdj();
            double middle = first.getYDirAdj() - first.getHeightDir() / 2;
            found =
                    new PdfPlace(
                            getCurrentPageNo() - 1,
                            (left + right) / 2 / POINTS_PER_MILLIMETRE,
                            middle / POINTS_PER_MILLIMETRE);
        }
    }
}
