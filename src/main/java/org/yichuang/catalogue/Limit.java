package org.yichuang.catalogue;

import org.jspecify.annotations.Nullable;

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
}
