package org.yichuang.pages.ui;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Ties a field to the texts around it, for those who hear the page.
public final class Described {

    private Described() {}

    /// The value of `aria-describedby`, null when there is nothing around the field.
    public static @Nullable String by(
            String id, @Nullable String hint, @Nullable String error, @Nullable Source source) {
        String ids =
                Stream.of(
                                hint == null ? "" : id + "-hint",
                                error == null ? "" : id + "-error",
                                source == null ? "" : id + "-source")
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }
}
