package org.yichuang.materials.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/// Finds what a file is from its bytes. The name only decides among types that have the same
/// bytes, as plain text and a list separated by commas.
final class ContentType {

    static final String JPEG = "image/jpeg";
    static final String PNG = "image/png";
    static final String WEBP = "image/webp";
    static final String HEIC = "image/heic";
    static final String PDF = "application/pdf";
    static final String OFD = "application/ofd";
    static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String PPTX =
            "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    static final String ZIP = "application/zip";

    private static final Set<String> HEIC_FAMILY =
            Set.of("image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence");

    private static final Set<String> ARCHIVES = Set.of(ZIP, "application/x-tika-ooxml");

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    private ContentType() {}

    /// The media type of the content.
    ///
    /// @throws DamagedContent for an archive that was cut off, which may have been any document
    static String of(Path file, String name) throws IOException, DamagedContent {
        String type = detect(file, new Metadata());
        if (ARCHIVES.contains(type)) {
            return ofArchive(file, type);
        }
        if (HEIC_FAMILY.contains(type)) {
            return HEIC;
        }
        Metadata named = new Metadata();
        named.set(TikaCoreProperties.RESOURCE_NAME_KEY, name.toLowerCase(Locale.ROOT));
        return detect(file, named);
    }

    private static String detect(Path file, Metadata metadata) throws IOException {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            return TYPES.detect(stream, metadata).getBaseType().toString();
        }
    }

    /// Documents that are archives inside tell by what they hold. One with macros is another type
    /// than one without.
    private static String ofArchive(Path file, String other) throws IOException, DamagedContent {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            if (archive.getEntry("OFD.xml") != null) {
                return OFD;
            }
            if (archive.getEntry("[Content_Types].xml") == null) {
                return other;
            }
            boolean macros =
                    archive.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"));
            if (archive.getEntry("word/document.xml") != null) {
                return macros ? "application/vnd.ms-word.document.macroenabled.12" : DOCX;
            }
            if (archive.getEntry("xl/workbook.xml") != null) {
                return macros ? "application/vnd.ms-excel.sheet.macroenabled.12" : XLSX;
            }
            if (archive.getEntry("ppt/presentation.xml") != null) {
                return macros ? "application/vnd.ms-powerpoint.presentation.macroenabled.12" : PPTX;
            }
            return other;
        } catch (ZipException e) {
            throw new DamagedContent("has no list of its parts: " + e.getMessage());
        }
    }
}
