package org.yichuang.cases;

/// Who applies.
///
/// @param key key made from the identity number or credit code; reveals nothing
/// @param name the name as registered; personal data when the applicant is a natural person
public record Applicant(String key, Kind kind, String name) {

    /// Natural and legal persons are shown and masked differently.
    public enum Kind {
        NATURAL,
        LEGAL
    }

    @Override
    public String toString() {
        return "Applicant[" + key + "]";
    }
}
