package org.yichuang.licences;

import org.yichuang.seals.Seal;

/// Tells strangers whether what they hold is genuine.
public interface LicenceVerification {

    /// What the register and the stored document say about a licence now.
    Standing standing(Licence licence);

    /// Checks a file that somebody holds.
    FileCheck check(byte[] file);

    /// @param status what it is worth today
    /// @param proof what the sealed document says
    record Standing(Licence licence, LicenceStatus status, Proof proof) {}

    /// What the document of a licence says.
    sealed interface Proof {

        /// The stored document is the one that was sealed.
        record Whole(Seal seal) implements Proof {}

        /// The stored document is not the one that was sealed: an incident.
        record Damaged() implements Proof {}

        /// It was issued elsewhere; the platform holds no document.
        record None() implements Proof {}
    }

    /// What was found out about a file.
    sealed interface FileCheck {

        /// Byte for byte the document of a licence.
        record Genuine(Standing standing) implements FileCheck {}

        /// Sealed by this platform and unchanged, but no licence: a letter or a decision.
        record OtherDocument(Seal seal, java.time.Instant signedAt) implements FileCheck {}

        /// It has a seal, and was changed after it was sealed.
        record Changed() implements FileCheck {}

        /// Whole, but sealed by somebody else.
        record ForeignSeal() implements FileCheck {}

        record NotSealed() implements FileCheck {}
    }
}
