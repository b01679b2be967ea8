package org.yichuang.pages.ui;

import java.util.List;

/// Keys of the keyboard and what they do.
public record KeyHint(List<String> keys, String text) {

    public static KeyHint of(String text, String... keys) {
        return new KeyHint(List.of(keys), text);
    }
}
