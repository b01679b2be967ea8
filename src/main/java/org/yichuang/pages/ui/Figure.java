package org.yichuang.pages.ui;

/// A number that leads to the cases behind it.
///
/// @param note what to compare it with, as in "昨天 9"
/// @param tone ATTENTION or BAD when somebody has to act
public record Figure(String term, String value, String note, String path, Tone tone) {

    public String style() {
        return switch (tone) {
            case ATTENTION -> "is-amber";
            case BAD, ALARM -> "is-red";
            case PLAIN, ACTIVE, GOOD, OUTLINE -> "is-plain";
        };
    }
}
