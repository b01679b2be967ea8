package org.yichuang.catalogue;

import org.jspecify.annotations.Nullable;
import org.yichuang.pages.Localised;

/// What follows from the answers besides materials. The first rule that ends the
/// application counts; every warning that is true is shown.
///
/// @param item the item to apply for instead, as its slug
public record OutcomeRule(String when, Kind kind, Localised text, @Nullable String item) {

    public enum Kind {
        /// Nothing has to be applied for (Licence Law art. 32: say so at once).
        NOT_NEEDED,
        /// Another item is the right one.
        OTHER_ITEM,
        /// The applicant should know this, and may go on.
        WARN
    }

    /// Whether there is nothing to apply for here.
    public boolean endsTheApplication() {
        return kind != Kind.WARN;
    }
}
