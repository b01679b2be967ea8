package org.yichuang.catalogue.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A printed sheet about an item: the guide 办事指南 for everybody or the one-time notice
/// 一次性告知书 for one applicant. The page and the PDF show the same sheet.
///
/// @param kind of the sheet, its heading
/// @param name of the item
/// @param authority that answers for it
/// @param lead what the sheet says in one or two sentences
/// @param address of the page with the same facts, for the QR code
/// @param scan what the QR code is good for
/// @param printed on which day, and from which version
/// @param signatures lines to sign at a window; empty for a sheet without
public record Sheet(
        String language,
        String kind,
        String name,
        String authority,
        @Nullable String lead,
        List<Part> parts,
        String address,
        String scan,
        String printed,
        List<String> signatures) {

    /// A part under a heading.
    public sealed interface Part {
        String title();
    }

    /// Terms and what they are.
    public record Rows(String title, List<Row> rows) implements Part {}

    /// @param note in smaller letters below
    public record Row(String term, String value, @Nullable String note) {}

    /// Sentences.
    ///
    /// @param numbered whether their order matters
    public record Points(String title, boolean numbered, List<String> points) implements Part {}

    /// Materials with what each has to be.
    public record Needs(String title, @Nullable String text, List<Need> needs) implements Part {}

    /// @param note when it may follow or why it is needed
    public record Need(String name, String standard, String forms, @Nullable String note) {}
}
