package org.yichuang.licences;

/// What comes of an act on a licence.
public sealed interface Changing {

    record Changed(Licence licence) implements Changing {}

    /// The licence is in a state in which this cannot be done.
    record Refused(LicenceState state) implements Changing {}

    record Unknown() implements Changing {}
}
