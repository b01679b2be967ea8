package org.yichuang.licences;

import org.yichuang.kernel.Masking;

/// Who holds a licence.
///
/// @param key made from the identity number or credit code; reveals nothing
/// @param name as registered; personal data when the holder is a natural person
public record Holder(String key, Kind kind, String name) {

    /// Natural persons are masked before strangers.
    public enum Kind {
        PERSON,
        ORGANISATION
    }

    /// The name as strangers see it.
    public String publicName() {
        return kind == Kind.PERSON ? Masking.personName(name) : Masking.companyName(name);
    }

    @Override
    public String toString() {
        return "Holder[" + key + "]";
    }
}
