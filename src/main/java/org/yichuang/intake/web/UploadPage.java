package org.yichuang.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Localised;
import org.yichuang.pages.ui.TrustLevel;

/// The page where the files of one material are uploaded.
///
/// @param back the page that lists what there is to do
/// @param of what the material is for
/// @param standard what it must show
/// @param guide how to make it, null when there is nothing to say
/// @param causes why it is needed here, one sentence an answer
/// @param have what is there without the applicant, null when nothing is
/// @param mayFollow whether it may be handed in later
/// @param accept media types, for the dialogue of the browser
/// @param largest of one file, in megabytes
/// @param atWindow whether a clerk takes the files in
public record UploadPage(
        String path,
        String back,
        Localised of,
        String title,
        TrustLevel level,
        String standard,
        @Nullable String guide,
        List<String> causes,
        @Nullable String have,
        boolean mayFollow,
        List<FileRow> files,
        List<FileRow> removed,
        String accept,
        long largest,
        List<FieldError> errors,
        boolean atWindow) {

    public UploadPage {
        causes = List.copyOf(causes);
        files = List.copyOf(files);
        removed = List.copyOf(removed);
        errors = List.copyOf(errors);
    }

    /// A file that was uploaded.
    ///
    /// @param size in words
    /// @param thumbnail a small picture of it, null when none can be made
    /// @param action where a form takes it away or puts it back
    public record FileRow(
            String name, String size, String path, @Nullable String thumbnail, String action) {}
}
