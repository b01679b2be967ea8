package org.yichuang.catalogue;

import org.jspecify.annotations.Nullable;
import org.yichuang.pages.Localised;

/// One step of the handling flow 办理流程 as the guide tells it.
///
/// @param by `applicant`, `window` or the id of an authority
/// @param article of the law that the step follows
public record Step(
        String id, Localised name, String by, Localised summary, @Nullable String article) {}
