package org.yichuang.desk.web;

import org.jspecify.annotations.Nullable;

/// An act at the side of a file.
///
/// @param key the key that does it
/// @param path the page where more must be said first, null when pressing is enough
/// @param action where pressing posts to, null when there is a path
/// @param kind look of the button: primary, secondary or danger
/// @param reason why it is not possible now, null when it is
public record DeskAct(
        String label,
        @Nullable String key,
        @Nullable String path,
        @Nullable String action,
        String kind,
        @Nullable String reason) {}
