package org.yichuang.seals;

import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Seals documents of one format. A bean of this type adds a format to [DocumentSealer].
public interface FormatSealer {

    DocumentFormat format();

    /// @param signer asked once for a signature over what the format lays down
    /// @return the sealed document
    /// @throws IOException when the document cannot be read or has no such place
    byte[] seal(
            byte[] document,
            Seal seal,
            SealPicture picture,
            Placement placement,
            String reason,
            Signer signer)
            throws IOException;

    /// What the document says of itself; nothing is looked up.
    Reading read(byte[] document);

    /// Signs for one document.
    interface Signer {

        /// The moment of signing, in whole seconds.
        Instant at();

        /// The certificate of the seal and that of its issuer, both in DER.
        byte[][] certificates();

        /// @param documentDigest SM3 of all of the document that the signature protects, for the
        ///     log
        /// @param toBeSigned what the format has signed
        byte[] sign(byte[] documentDigest, byte[] toBeSigned);
    }

    /// What was found in a document.
    ///
    /// @param kind whether there is a seal and whether everything fits it
    /// @param certificate the seal's, in DER; present when the document is whole
    /// @param documentDigest SM3 of what the signature protects; present when the document is whole
    record Reading(
            Kind kind,
            byte @Nullable [] certificate,
            byte @Nullable [] documentDigest,
            @Nullable Instant signedAt) {

        public enum Kind {
            WHOLE,
            CHANGED,
            NOT_SEALED
        }

        public static final Reading CHANGED = new Reading(Kind.CHANGED, null, null, null);

        public static final Reading NOT_SEALED = new Reading(Kind.NOT_SEALED, null, null, null);
    }
}
