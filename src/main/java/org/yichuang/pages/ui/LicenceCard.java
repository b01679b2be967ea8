package org.yichuang.pages.ui;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A licence as its holder carries it.
///
/// @param code the QR code as inline SVG, null when the licence cannot be shown to others
/// @param codeNote under the code, as in "59 秒后换码"
/// @param state the mark across it when it is no longer in force, null when it is
public record LicenceCard(
        String authority,
        String title,
        List<SummaryRow> rows,
        @Nullable Content code,
        @Nullable String codeNote,
        @Nullable String state) {

    public LicenceCard {
        rows = List.copyOf(rows);
    }
}
