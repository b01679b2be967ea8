package org.yichuang.seals;

/// Where the picture of a seal goes.
public sealed interface Placement {

    /// The centre, in millimetres from the upper left corner of the page.
    ///
    /// @param page from 1
    record At(int page, double x, double y) implements Placement {}

    /// Centred over the last place where the document has these words, as is the custom with the
    /// name of the authority and the date under a letter.
    record Over(String words) implements Placement {}
}
