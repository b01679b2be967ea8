package org.yichuang.licences;

/// What comes of asking for a licence.
public sealed interface Issuing {

    /// @param repeated whether the case had its licence already
    record Issued(Licence licence, boolean repeated) implements Issuing {}

    /// @param detail what to look at, such as the name of a field; no personal data
    record Refused(Ground ground, String detail) implements Issuing {}

    /// Why no licence was issued; the words are the text `licences.ground.<name>`.
    enum Ground {
        UNKNOWN_TYPE,
        ISSUED_ELSEWHERE,
        /// An expression of the type found no value for a field it must have.
        VALUE_MISSING,
        /// The licence to be replaced is unknown, another's, of another type, or not in force.
        NOTHING_TO_REPLACE,
        /// The issuing authority has no seal that it can use for licences today.
        NO_SEAL,
        NUMBERS_EXHAUSTED,
        /// The licence that is to be changed or issued again has expired, and its last day stays.
        EXPIRED
    }
}
