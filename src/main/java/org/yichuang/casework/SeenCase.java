package org.yichuang.casework;

import java.util.EnumSet;
import java.util.Set;
import org.yichuang.cases.CaseView;

/// A case as somebody may see it.
///
/// @param as in which capacities, never empty
public record SeenCase(CaseView file, Set<Capacity> as) {

    public SeenCase {
        if (as.isEmpty()) {
            throw new IllegalArgumentException("expected a capacity, but got none");
        }
        as = EnumSet.copyOf(as);
    }

    public boolean as(Capacity capacity) {
        return as.contains(capacity);
    }

    /// Whether an official looks, who may read what departments tell each other.
    public boolean official() {
        return as.stream().anyMatch(Capacity::official);
    }
}
