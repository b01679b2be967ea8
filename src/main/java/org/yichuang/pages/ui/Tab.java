package org.yichuang.pages.ui;

import org.jspecify.annotations.Nullable;

/// One of several views of the same things.
public record Tab(String text, String path, boolean current, @Nullable Long count) {

    public Tab(String text, String path, boolean current) {
        this(text, path, current, null);
    }
}
