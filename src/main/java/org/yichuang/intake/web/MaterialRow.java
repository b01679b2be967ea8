package org.yichuang.intake.web;

import org.jspecify.annotations.Nullable;
import org.yichuang.pages.ui.Link;
import org.yichuang.pages.ui.Tag;
import org.yichuang.pages.ui.TrustLevel;

/// A material in a list, with what there is of it.
///
/// @param act what the applicant can do about it, null when nothing
/// @param wanted whether the application waits for it
public record MaterialRow(
        TrustLevel level, String title, String note, Tag tag, @Nullable Link act, boolean wanted) {}
