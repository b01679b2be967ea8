package org.yichuang.catalogue;

import org.jspecify.annotations.Nullable;
import org.yichuang.packs.Default;
import org.yichuang.pages.Localised;

/// A point that the clerk checks before acceptance 受理要点.
///
/// @param auto the expression over form and answers that checks it without a person
public record AcceptancePoint(
        String id, Localised text, @Default("true") boolean mandatory, @Nullable String auto) {}
