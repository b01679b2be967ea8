package org.yichuang.seals;

/// Why a seal was not put.
///
/// @param ground the reason; its words are the text `seals.ground.<name>`
public record Refusal(Ground ground, String seal) {

    /// Reasons, in the order in which they are looked at.
    public enum Ground {
        UNKNOWN,
        REVOKED,
        SUSPENDED,
        NOT_YET_VALID,
        EXPIRED,
        /// The kind of seal is not for such documents.
        OTHER_PURPOSE,
        /// The officer's authority was not given this seal for this purpose.
        NOT_PERMITTED,
        /// The document cannot be read, or has no such place for the seal.
        UNSUITABLE_DOCUMENT
    }
}
