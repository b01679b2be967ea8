package org.yichuang.identity;

import org.yichuang.kernel.IdentityNumber;

/// Asks the police's population register whether a name and an identity number belong together. An
/// adapter implements it; the stand-in that ships with the platform answers from its configuration.
public interface IdentityProof {

    /// What the register answered.
    enum Answer {
        MATCHES,
        DIFFERS,
        /// The register did not answer; the person can try again later or go to a window.
        UNAVAILABLE
    }

    Answer ask(String name, IdentityNumber number);

    /// The name of the source, kept with the person as where the proof came from.
    String source();
}
