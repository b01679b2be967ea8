package org.yichuang.seals;

import java.time.Instant;
import java.util.Optional;

/// What checking a sealed document found.
public sealed interface SealCheck {

    /// The document is as it was, and the seal was a registered one that could be used then. Its
    /// state today is in the seal; one revoked later does not spoil the document.
    record Intact(Seal seal, Instant signedAt) implements SealCheck {}

    /// It has a seal, but something in it is not as it was.
    record Changed() implements SealCheck {}

    /// It is as it was, but the seal is none of this platform's, or was not used by it.
    ///
    /// @param seal the seal it claims, if that is a registered one
    record Unrecorded(Optional<Seal> seal, Instant signedAt) implements SealCheck {}

    /// It has no seal, or is no document of this format.
    record NotSealed() implements SealCheck {}
}
