package org.yichuang.pages.ui;

import org.jspecify.annotations.Nullable;

/// A step of the way to this page; the last one is this page and has no path.
public record Crumb(String text, @Nullable String path) {

    public static Crumb here(String text) {
        return new Crumb(text, null);
    }
}
