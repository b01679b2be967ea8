package org.yichuang.clock;

/// What became of a publication.
public sealed interface Publication {

    /// The year is in force.
    record Done(PublishedYear year) implements Publication {}

    /// Another administrator published the year in between; nothing was changed.
    ///
    /// @param current what is in force
    record Overtaken(PublishedYear current) implements Publication {}

    /// The year lies outside those that the calendar keeps.
    record OutOfRange(int first, int last) implements Publication {}
}
