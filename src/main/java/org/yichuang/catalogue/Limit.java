package org.yichuang.catalogue;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yichuang.pages.Localised;

/// A length of time within which something has to be done.
///
/// @param value 0 means on the spot
/// @param basis where the length comes from
public record Limit(int value, LimitUnit unit, @Nullable String basis) {

    public Limit {
        if (value < 0) {
            throw new IllegalArgumentException("expected a limit of 0 or more, but got " + value);
        }
    }

    /// In words: "7 个工作日".
    public Localised inWords() {
        return Objects.requireNonNull(LimitWords.of(this));
    }
}
