package org.yichuang.documents;

import java.util.Map;

/// Renders a page as PDF/A-2a with tags for screen readers (PDF/UA).
///
/// The page is well-formed XHTML with `lang` on its root, a `title`, and `meta` elements `author`,
/// `subject` and `description`; JTE writes it from a template whose every element is closed. Its
/// style sheet is inside it. Families are "Noto Sans SC" and "Noto Serif SC", regular and bold.
/// Nothing is ever loaded from outside except `data:` pictures.
///
/// A drawing stands where the page has `<object type="application/x-drawing" data="name"
/// alt="what it shows" style="width: 30mm; height: 30mm"></object>`.
public interface PdfRenderer {

    /// @param drawings by the name in `data`
    /// @throws IllegalArgumentException when the page is not well-formed or names an unknown
    ///     drawing
    byte[] render(String page, Map<String, Drawing> drawings);

    default byte[] render(String page) {
        return render(page, Map.of());
    }
}
