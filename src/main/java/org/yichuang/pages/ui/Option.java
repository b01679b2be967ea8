package org.yichuang.pages.ui;

import org.jspecify.annotations.Nullable;

/// One of the answers a person can choose.
public record Option(String value, String label, @Nullable String hint) {

    public Option(String value, String label) {
        this(value, label, null);
    }
}
