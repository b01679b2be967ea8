package org.yichuang.materials.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// Opens a PDF to see that it has pages and asks for no password.
final class PdfCheck {

    enum Finding {
        READABLE,
        NEEDS_PASSWORD
    }

    private PdfCheck() {}

    /// @throws DamagedContent when the file cannot be read as a PDF or has no page
    static Finding of(Path file) throws DamagedContent {
        try (PDDocument document =
                Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            if (document.getNumberOfPages() == 0) {
                throw new DamagedContent("has no page");
            }
            return Finding.READABLE;
        } catch (InvalidPasswordException e) {
            return Finding.NEEDS_PASSWORD;
        } catch (IOException | IllegalArgumentException e) {
            throw new DamagedContent(String.valueOf(e.getMessage()));
        }
    }
}
