package org.yichuang.pages.ui;

import java.util.List;

/// What a check found, with the ways to put it right.
///
/// @param tone GOOD, ATTENTION or BAD
public record Finding(Tone tone, String text, List<Link> remedies) {

    public Finding {
        remedies = List.copyOf(remedies);
    }

    public String style() {
        return switch (tone) {
            case GOOD -> "finding-fine";
            case BAD, ALARM -> "finding-error";
            case PLAIN, ACTIVE, ATTENTION, OUTLINE -> "finding-attention";
        };
    }
}
