package org.yichuang.pages.ui;

import org.jspecify.annotations.Nullable;

/// What was asked, what was answered, where the answer came from and where to change it.
///
/// @param numeric whether the value is a number or code, set with even figures
public record SummaryRow(
        String term,
        String value,
        boolean numeric,
        @Nullable Source source,
        @Nullable Link change) {

    public static SummaryRow of(String term, String value) {
        return new SummaryRow(term, value, false, null, null);
    }

    public SummaryRow from(Source where) {
        return new SummaryRow(term, value, numeric, where, change);
    }

    /// For readers to whom it does not matter where the answer came from.
    public SummaryRow withoutSource() {
        return new SummaryRow(term, value, numeric, null, change);
    }

    public SummaryRow changedAt(String text, String path) {
        return new SummaryRow(term, value, numeric, source, new Link(text, path));
    }

    public SummaryRow asNumber() {
        return new SummaryRow(term, value, true, source, change);
    }
}
